import pytest

from xianbao.press.sheet import Sheet


@pytest.mark.parametrize(
    ("address", "file", "root"),
    [
        ("", "index.html", "./"),
        ("sections/", "sections/index.html", "../"),
        ("2026/11/22/03-02/", "2026/11/22/03-02/index.html", "../../../../"),
        ("404.html", "404.html", "./"),
    ],
)
def test_a_sheet_knows_its_file_and_its_way_to_the_root(address: str, file: str, root: str) -> None:
    sheet = Sheet(address, "x.html", None, "")
    assert (sheet.file, sheet.root) == (file, root)
