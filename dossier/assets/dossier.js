/* What a page can do beside being read. Each feature is a function that is given its element and
   runs only on pages that have one; no content depends on it. */
(() => {
  "use strict"

  /* A choice is kept in the reader's browser, where that is allowed. */
  const recall = name => { try { return localStorage.getItem(`dossier.${name}`) } catch { return null } }
  const keep = (name, value) => { try { localStorage.setItem(`dossier.${name}`, value) } catch { /* not allowed */ } }

  /* The marks of an article can be switched off. */
  const marks = article => {
    const box = article.querySelector("[data-dossier-marks]")
    box.checked = recall("marks") !== "off"
    const show = () => article.classList.toggle("dossier-article--plain", !box.checked)
    box.addEventListener("change", () => { keep("marks", box.checked ? "on" : "off"); show() })
    box.closest("[hidden]").hidden = false
    show()
  }

  /* A mark shows its note from the foot in a card: pointed at, focused or tapped; Escape ends it. */
  const cards = text => {
    const card = document.createElement("div")
    card.className = "dossier-card"
    card.id = "dossier-card"
    card.setAttribute("role", "tooltip")
    card.hidden = true
    text.append(card)
    let owner = null, leaving
    const noteOf = mark => document.getElementById(mark.dataset.note || mark.hash.slice(1))
    const hide = () => {
      card.hidden = true
      owner?.removeAttribute("aria-describedby")
      owner = null
    }
    const show = mark => {
      clearTimeout(leaving)
      if (mark === owner || text.closest(".dossier-article--plain")) return
      hide()
      card.replaceChildren(...noteOf(mark).cloneNode(true).childNodes)
      card.hidden = false
      const place = mark.getClientRects()[0], frame = text.getBoundingClientRect()
      card.style.left = `${Math.max(0, Math.min(place.left - frame.left, frame.width - card.offsetWidth))}px`
      card.style.top = `${place.bottom - frame.top + 4}px`
      mark.setAttribute("aria-describedby", card.id)
      owner = mark
    }
    const leave = () => { clearTimeout(leaving); leaving = setTimeout(hide, 250) }
    for (const mark of text.querySelectorAll("a.dossier-person, a.dossier-date, a.dossier-sign")) {
      mark.addEventListener("pointerenter", event => event.pointerType === "mouse" && show(mark))
      mark.addEventListener("pointerleave", leave)
      mark.addEventListener("focus", () => mark.matches(":focus-visible") && show(mark))
      mark.addEventListener("blur", leave)
      mark.addEventListener("click", event => { /* a tap shows the card, a second one follows the link */
        if (event.pointerType !== "touch" || mark === owner) return
        event.preventDefault()
        show(mark)
      })
    }
    card.addEventListener("pointerenter", () => clearTimeout(leaving))
    card.addEventListener("pointerleave", leave)
    addEventListener("keydown", event => event.key === "Escape" && hide())
  }

  /* One button copies the address of a sentence: the one pointed at or arrived at; with the arrow
     keys on the button, the one before or after. */
  const copy = text => {
    const sentences = [...text.querySelectorAll(".dossier-sentence")]
    if (!sentences.length) return
    const button = document.createElement("button")
    const told = document.createElement("span")
    button.type = "button"
    button.className = "dossier-tools dossier-copy"
    told.className = "dossier-told"
    told.setAttribute("role", "status")
    text.append(button, told)
    let at = 0
    const say = words => { told.textContent = words }
    const go = number => {
      at = Math.max(0, Math.min(number, sentences.length - 1))
      const place = sentences[at].getClientRects()[0], frame = text.getBoundingClientRect()
      const room = frame.left >= 40
      button.textContent = room ? "¶" : "Copy link"
      button.style.left = room ? "-1.9rem" : "0"
      button.style.top = `${place.top - frame.top - (room ? 0 : button.offsetHeight)}px`
      const words = sentences[at].textContent.trim().replace(/\s+/g, " ").slice(0, 60)
      button.setAttribute("aria-label", `Copy link to this sentence: ${words}`)
      button.title = "Copy link to this sentence"
    }
    const arrive = () => go(sentences.indexOf(text.querySelector(".dossier-sentence:target")))
    button.addEventListener("click", async () => {
      const anchor = sentences[at].id
      const address = `${location.href.split(/[?#]/)[0]}#${anchor}`
      try {
        await navigator.clipboard.writeText(address)
        say("Link copied")
      } catch {
        location.hash = anchor
        say("The link stands in the address bar")
      }
    })
    button.addEventListener("keydown", event => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      if (!step) return
      event.preventDefault()
      go(at + step)
      button.scrollIntoView({ block: "nearest" })
    })
    for (const [number, sentence] of sentences.entries()) {
      sentence.addEventListener("pointerenter", () => go(number))
      sentence.addEventListener("click", () => go(number))
    }
    addEventListener("hashchange", arrive)
    addEventListener("resize", () => go(at))
    arrive()
  }

  /* What a page lists can be filtered; the choice is kept in the page's address. */
  const filters = form => {
    const all = selector => [...document.querySelectorAll(selector)]
    const listed = all("[data-dossier-is]"), counted = all(form.dataset.dossierCounts)
    const fields = [...form.querySelectorAll("select")]
    const out = each => each.hasAttribute("hidden")
    const apply = () => {
      const chosen = fields.filter(each => each.value)
      for (const each of listed) {
        const is = each.dataset.dossierIs.split(" ")
        each.toggleAttribute("hidden", !chosen.every(one => is.includes(`${one.name}:${one.value}`)))
      }
      for (const part of all("[data-dossier-part]"))
        part.hidden = [...part.querySelectorAll("[data-dossier-is]")].every(out)
      for (const mark of all("[data-dossier-of]"))
        mark.toggleAttribute("hidden", mark.dataset.dossierOf.trim().split(" ").every(id => document.getElementById(id).closest("[data-dossier-is][hidden]")))
      form.querySelector("output").textContent = chosen.length ? `${counted.filter(each => !out(each)).length} of ${counted.length} shown` : ""
      return new URLSearchParams(chosen.map(each => [each.name, each.value])).toString()
    }
    const choose = () => {
      const query = apply()
      try { history.replaceState(null, "", location.pathname + (query && `?${query}`) + location.hash) } catch { /* not from a disk */ }
    }
    /* A link to what is left out shows everything. */
    const meet = () => {
      try { if (document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest("[hidden]")) form.reset() } catch { /* "#%" */ }
    }
    const given = new URLSearchParams(location.search)
    for (const each of fields)
      each.value = [...each.options].some(one => one.value === given.get(each.name)) ? given.get(each.name) : ""
    form.addEventListener("submit", event => event.preventDefault())
    form.addEventListener("change", choose)
    form.addEventListener("reset", () => setTimeout(choose))
    addEventListener("hashchange", meet)
    form.hidden = false
    apply()
    meet()
  }

  /* Typed with accents, a word is looked for without them too; see the package's searching.py. */
  const search = () => {
    const post = Worker.prototype.postMessage
    Worker.prototype.postMessage = function (message, ...rest) {
      const typed = message?.type === 2 && typeof message.data === "string" ? message.data : ""
      const bare = typed.normalize("NFKD").replace(/\p{M}/gu, "")
      post.call(this, bare === typed ? message : { ...message, data: `${typed} ${bare}` }, ...rest)
    }
  }

  /* From a disk, browsers let no page search. */
  const offline = header => {
    if (location.protocol !== "file:") return
    const note = document.createElement("p")
    note.className = "dossier-offline"
    note.textContent = "Search needs a web server"
    header.append(note)
    header.querySelector("[for=__search]")?.remove()
  }

  const FEATURES = [
    ["[data-md-component=search]", search],
    [".md-header__inner", offline],
    [".dossier-filters", filters],
    [".dossier-article", marks],
    [".dossier-text", cards],
    [".dossier-text", copy],
  ]
  for (const [selector, start] of FEATURES)
    for (const element of document.querySelectorAll(selector)) start(element)
})()
