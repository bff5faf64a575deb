"""What of a page is searched: what readers read, line by line."""

from xianbao.press.search.passage import passage

PAGE = """<article class="x" data-kept="section:a|person:张 &amp; 李">
<p>不读<!--read--><span class="byline-name"><a href=">">张辉</a></span><!--/read--></p>
<!--read--><h1 class="headline">飞地<wbr>经济 <b>好</b></h1>
<p class="deck">一 &lt;二&gt;</p><!--/read-->
<!--read--><div><p>甲<strong>乙</strong>丙\n丁</p><!--/read--><i>不读</i><!--read--><p>戊<br>己</p>
<span class="figure">\
<span class="figure-number">4.37</span><span class="figure-unit">亿元</span></span>
</div><!--/read-->"""


def test_lines_end_where_a_block_does_and_nowhere_else() -> None:
    found = passage(PAGE)
    assert found.head == "飞地经济 好"
    assert found.text.split("\n") == ["张辉", "一 <二>", "甲乙丙 丁", "戊", "己", "4.37亿元"]
    assert found.kept == ("section:a", "person:张 & 李")


def test_a_page_without_marks_holds_nothing() -> None:
    assert passage("<p>什么</p>").text == ""
