/* What a page can do beside being read. Each feature is a function that is given its element and
   runs only on pages that have one; no content depends on it. */
(() => {
  "use strict"

  /* A choice is kept in the reader's browser, where that is allowed. */
  const recall = name => { try { return localStorage.getItem(`dossier.${name}`) } catch { return null } }
  const keep = (name, value) => { try { localStorage.setItem(`dossier.${name}`, value) } catch { /* not allowed */ } }

  /* The marks of an article can be switched off. */
  const marks = text => {
    const box = text.querySelector("[data-dossier-marks]")
    box.checked = recall("marks") !== "off"
    const show = () => text.classList.toggle("dossier-article--plain", !box.checked)
    box.addEventListener("change", () => { keep("marks", box.checked ? "on" : "off"); show() })
    box.closest("[hidden]").hidden = false
    show()
  }

  /* What a page lists can be filtered; the choice is kept in the page's address. */
  const filters = form => {
    const listed = [...document.querySelectorAll("[data-dossier-is]")]
    const parts = [...document.querySelectorAll("[data-dossier-part]")]
    const fields = [...form.querySelectorAll("select")]
    const apply = () => {
      const wanted = fields.filter(each => each.value).map(each => `${each.name}:${each.value}`)
      for (const each of listed) {
        const is = each.dataset.dossierIs.split(" ")
        each.toggleAttribute("hidden", !wanted.every(one => is.includes(one)))
      }
      for (const each of parts)
        each.hidden = !each.querySelector("[data-dossier-is]:not([hidden])")
      const counted = listed.filter(each => each.matches(form.dataset.dossierCounts))
      const shown = counted.filter(each => !each.hasAttribute("hidden")).length
      form.querySelector("output").textContent = wanted.length ? `${shown} of ${counted.length} shown` : ""
    }
    const store = () => {
      const chosen = new URLSearchParams(fields.filter(each => each.value).map(each => [each.name, each.value]))
      try { history.replaceState(null, "", `${location.pathname}${chosen.size ? `?${chosen}` : ""}${location.hash}`) } catch { /* not from a disk */ }
    }
    const meet = () => { /* a link to what is left out shows it */
      const goal = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)))
      if (!goal || !goal.closest("[hidden]")) return
      form.reset()
    }
    const given = new URLSearchParams(location.search)
    for (const each of fields)
      if ([...each.options].some(option => option.value === given.get(each.name))) each.value = given.get(each.name)
    form.addEventListener("submit", event => event.preventDefault())
    form.addEventListener("change", () => { apply(); store() })
    form.addEventListener("reset", () => setTimeout(() => { apply(); store() }))
    addEventListener("hashchange", meet)
    form.hidden = false
    apply()
    meet()
  }

  const FEATURES = [
    [".dossier-filters", filters],
    [".dossier-article", marks],
  ]
  for (const [selector, start] of FEATURES)
    for (const element of document.querySelectorAll(selector)) start(element)
})()
    const marks = [...document.querySelectorAll("[data-dossier-of]")]
      const left = id => !document.getElementById(id).closest("[data-dossier-is][hidden]")
      for (const each of marks)
        each.toggleAttribute("hidden", !each.dataset.dossierOf.trim().split(" ").some(left))
