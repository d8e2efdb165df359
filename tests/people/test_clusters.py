from dossier.people.clusters import Clusters, Join, Node
from dossier.people.find import Mention


def test_what_a_cluster_tells_is_asked_again_only_once_it_has_grown():
    one, two = Node("a", "ann lee"), Node("b", "anne lee")
    clusters = Clusters([(one, _mention("Ann Lee")), (two, _mention("Anne Lee"))])
    asked = []

    def names(mentions):
        asked.append(mentions)
        return [mention.name for _, mention in mentions]

    assert [clusters.told(one, names) for _ in "ab"] == [["Ann Lee"], ["Ann Lee"]]
    clusters.join(one, two, Join("alike", None))
    assert clusters.told(one, names) == clusters.told(two, names) == ["Ann Lee", "Anne Lee"]
    assert len(asked) == 2


def _mention(name: str) -> Mention:
    return Mention(name, "", "", None, name, 0, len(name), None)
