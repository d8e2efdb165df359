"""A story, the same reworded, an honest report of the same day, and one of something else."""

from dossier.language.text import Text
from dossier.origins.alignment import Alignment, align, outline
from tests.factories import text_of, texts_of

NAMES = ("Mara Quill", "Tollen", "Ostrava Line", "Dorwick", "Quill", "Hesper")

FERRY = (
    "The ferry Hesper ran aground off Dorwick on Monday with 214 passengers on board.",
    "Harbour master Mara Quill said the ship had left the marked channel in thick fog.",
    "Nobody was hurt, but 17 passengers were taken to the hospital in Tollen as a precaution.",
    "The Ostrava Line, which owns the ship, promised a full inquiry into the accident.",
    "“We will find out why the radar was switched off,” Quill told reporters at the quay.",
    "Divers found a tear of 4 metres in the hull below the engine room.",
    "Two tugs from Tollen are expected to pull the ferry free at high tide on Wednesday.",
    "Until then a smaller boat carries travellers across the sound six times a day.",
    "The Hesper is 31 years old and passed its last inspection in March.",
    "Fishermen in Dorwick have asked for a lighthouse on the rocks for a decade.",
)
REWORDED = (
    "The ship Hesper went aground off Dorwick on Monday with 214 travellers on board.",
    "Port master Mara Quill stated the vessel had left the marked passage in dense fog.",
    "No one was injured, but 17 travellers were brought to the clinic in Tollen as a precaution.",
    "The Ostrava Line, which possesses the vessel, pledged a complete probe into the accident.",
    "“We shall discover why the radar was turned off,” Quill informed reporters at the pier.",
    "Frogmen discovered a rip of 4 metres in the hull beneath the engine room.",
    "A pair of tugs from Tollen are anticipated to drag the ferry free at high tide on Wednesday.",
    "Till then a littler boat ferries travellers over the sound six times a day.",
    "The Hesper is 31 years of age and passed its latest inspection in March.",
    "Fishers in Dorwick have requested a lighthouse on the rocks for ten years.",
)
# Another newsroom on the same day: one sentence quoted alike, the rest its own.
HONEST = (
    "Insurers put the damage to the stranded Hesper at nine million crowns.",
    "“We will find out why the radar was switched off,” Quill told reporters at the quay.",
    "Shares of the Ostrava Line fell by a tenth within an hour of the news.",
    "The company had cut its crews twice since the spring, union leaders in Tollen recall.",
    "A court may have to decide who pays for the tugs, a maritime lawyer explained.",
    "Tourism offices fear for the summer, when most guests of Dorwick come by sea.",
)
BREAD = (
    "Bakers in the old town raised the price of a loaf for the third time.",
    "Flour costs more since the mill at the river closed its gates.",
    "Customers queue all the same, as the smell alone is worth the walk.",
    "A cooperative wants to reopen the mill with money from its members.",
)
WITNESS = (
    "“The bow went up and every cup on the tables of the Hesper came down.”",
    "“A man from Tollen held the door until the last child was through.”",
    "“Then the lights went out and the captain spoke for the first time.”",
    "“I have crossed to Dorwick for thirty years and never saw such fog.”",
)


def text(key: str, sentences: tuple[str, ...]) -> Text:
    return text_of(key, *sentences, names=NAMES)


def pressed(**articles: tuple[str, ...]) -> dict[str, Text]:
    return texts_of(*(text(key, sentences) for key, sentences in articles.items()))


def aligned(one: tuple[str, ...], two: tuple[str, ...]) -> Alignment:
    return align(outline(text("a", one)), outline(text("b", two)))


def numbers(alignment: Alignment) -> list[tuple[list[int], list[int]]]:
    """Which sentences align, by number."""
    return [
        ([each.number for each in pair.first], [each.number for each in pair.second])
        for pair in alignment.pairs
    ]
