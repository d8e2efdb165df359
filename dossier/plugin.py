"""The MkDocs door: options in, generated files out, our errors turned into MkDocs' own.

    plugins:
      - search
      - dossier:
          seeds: seeds

It holds no rule of its own; `build` does the work.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, Literal

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from dossier import build, method, rendering, searching
from dossier.cache import Cache
from dossier.errors import DossierError
from dossier.files import LIMIT, MIB
from dossier.language.pipeline import load
from dossier.pages import Site, head
from dossier.progress import Progress
from dossier.reading import Shelf
from dossier.recall import Recall
from dossier.undisturbed import undisturbed

log = get_plugin_logger(__name__)

_ASSETS = Path(__file__).parent / "assets"
CACHE = ".cache/dossier"
_TEMPLATES = ("base.html", "main.html", "404.html", "partials/**/*.html")  # of a theme's pages


class DossierConfig(Config):
    """The plugin's options: folders, counted from that of `mkdocs.yml`; MiB; a pipeline."""

    seeds = config_options.Type(str, default="seeds")
    templates = config_options.Optional(config_options.Type(str))
    limit = config_options.Type(int, default=LIMIT // MIB)
    spacy = config_options.Optional(config_options.Type(str))
    report = config_options.Optional(config_options.Type(str))
    cache = config_options.Type((str, bool), default=CACHE)


class DossierPlugin(BasePlugin[DossierConfig]):
    """Makes the dossier's pages, its data and its look known to MkDocs."""

    _publishing = True

    def __init__(self) -> None:
        super().__init__()
        self._recall = Recall()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], **_: object) -> None:
        """Note whether the site is published: a server at work adds scripts of its own."""
        self._publishing = command != "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Refuse what would break every link; add the look; watch the seeds."""
        if config.use_directory_urls:
            raise PluginError(
                "mkdocs.yml: dossier links pages by their file names\n"
                "  add the line: use_directory_urls: false"
            )
        report = self.config.report
        if report and not (report.startswith(("https://", "mailto:")) and "{key}" in report):
            raise PluginError(
                f"mkdocs.yml: report: {report!r} is no address for reports\n"
                "  it begins with https:// or mailto: and holds {key}, where a datum's key goes"
            )
        config.extra_css.extend(f"assets/{path.name}" for path in sorted(_ASSETS.glob("*.css")))
        config.extra_javascript.extend(
            f"assets/{path.name}" for path in sorted(_ASSETS.glob("*.js"))
        )
        config.watch.append(str(self._folder(config, self.config.seeds)))
        if self.config.templates:
            config.watch.append(str(self._folder(config, self.config.templates)))
        return config

    @event_priority(100)
    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Add the dossier's pages, data and assets to the site's files."""
        with undisturbed(once=self._publishing):
            return self._filled(files, config)

    def _filled(self, files: Files, config: MkDocsConfig) -> Files:
        home = files.get_file_from_path("index.md")
        overrides = self.config.templates
        progress = Progress(log.info)
        try:
            shelf = self._recall(_shelf, self._cache(config), self.config.spacy)
            shelf.again(progress.seed)
            whole = build.dossier(
                *(self._folder(config, self.config.seeds), self.config.seeds, config.site_name),
                limit=self.config.limit * MIB,
                shelf=shelf,
                told=progress.step,
            )
        except DossierError as error:
            raise PluginError(str(error)) from None
        finally:
            progress.end()
        for notice in whole.notices:
            log.warning("%s", notice)
        folder = self._folder(config, overrides) if overrides else None
        intro = home.content_string if home else ""
        own = files.get_file_from_path("method.md") is not None
        address = self.config.report or ""
        progress.step("their pages are made")
        pages = rendering.render(
            *(whole, intro, folder),
            method=own,
            address=address,
            cache=shelf.cache,
            step=shelf.steps,
        )
        for page in pages:
            self._put(files, config, page.path, page.data)
        progress.end()
        for path, text in shelf.steps(rendering.data, whole, cache=shelf.cache).items():
            self._put(files, config, path, text)
        shelf.cache.prune()
        for asset in sorted(_ASSETS.iterdir()):
            self._put(files, config, f"assets/{asset.name}", asset.read_text(encoding="utf-8"))
        return files

    @event_priority(-100)
    def on_env(self, env: Any, /, *, config: MkDocsConfig, files: Files) -> None:
        """Complete the theme's templates: they tell what is known of a page, and guard it."""
        env.loader = head.Mended(env.loader)
        found = {
            path.relative_to(folder).as_posix()
            for folder in config.theme.dirs
            for pattern in _TEMPLATES
            for path in Path(folder).glob(pattern)
        }
        texts = (env.loader.get_source(env, name)[0] for name in sorted(found))
        scripts = [script for text in texts for script in head.scripts(text)]

        @cache
        def guard(base: str) -> str:
            given = {"config": config, "base_url": base}
            return head.guard(env.from_string(script).render(given) for script in scripts)

        pages = (file.page for file in files.documentation_pages() if file.page)
        env.globals[head.FACTS] = {page.url: _described(page, config) for page in pages}
        env.globals[head.GUARD] = guard if self._publishing else lambda _: ""

    def on_page_markdown(
        self, markdown: str, /, *, page: Page, config: MkDocsConfig, **_: object
    ) -> str:
        """Put in what a page of the docs asks for."""
        if page.file.generated_by or not method.asks(markdown):
            return markdown
        overrides = self.config.templates
        folder = self._folder(config, overrides) if overrides else None
        return method.filled(Site(folder, self.config.report or ""), markdown)

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Let the search find names without their accents."""
        index = Path(config.site_dir, "search", "search_index.json")
        if index.is_file():
            index.write_text(searching.folded(index.read_text(encoding="utf-8")), encoding="utf-8")

    def _cache(self, config: MkDocsConfig) -> Path | None:
        asked = CACHE if self.config.cache is True else self.config.cache
        return self._folder(config, str(asked)) if asked else None

    def _put(self, files: Files, config: MkDocsConfig, path: str, content: str | bytes) -> None:
        existing = files.src_uris.get(path)
        if existing is not None and path != "index.md":
            raise PluginError(
                f"{config.docs_dir}/{path}: the dossier makes this page itself\n"
                "  give the file another name, or remove it"
            )
        if existing is not None:
            files.remove(existing)
        # A page for each article in the nav costs MkDocs quadratic time.
        many = ("articles/", "claims/", "origins/", "people/", "utterances/")
        single = path.startswith((*many, "build.md", "corrections.md"))
        single = single and not path.endswith("/index.md")
        level = InclusionLevel.NOT_IN_NAV if single else InclusionLevel.UNDEFINED
        files.append(File.generated(config, path, content=content, inclusion=level))

    def _folder(self, config: MkDocsConfig, name: str) -> Path:
        base = Path(config.config_file_path).parent if config.config_file_path else Path()
        return base / name


def _described(page: Page, config: MkDocsConfig) -> str:
    """What a page's head says of it."""
    facts = {
        "title": page.title or config.site_name,
        "description": page.meta.get("description") or config.site_description,
        "site": config.site_name,
        "address": page.canonical_url if config.site_url else "",
        **{key: page.meta.get(key) for key in ("kind", "published", "robots")},
    }
    return head.described({name: str(fact) for name, fact in facts.items() if fact})


def _shelf(cache: Path | None, spacy: str | None) -> Shelf:
    """What reads the articles, and knows what builds of this process have read."""
    return Shelf(Cache(cache), load(spacy, "mkdocs.yml") if spacy else None)
