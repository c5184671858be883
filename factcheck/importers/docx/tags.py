"""What the elements of a Word file mean, by their short names."""

# Properties, deleted words and the like, whose insides are no words of the text.
NEVER_TEXT = frozenset(
    {"w:pPr", "w:rPr", "w:tblPr", "w:tblPrEx", "w:trPr", "w:tcPr", "w:tblGrid", "w:sectPr", "w:sdtPr", "w:sdtEndPr"}
    | {"w:customXmlPr", "w:smartTagPr", "w:rubyPr", "w:delText", "w:delInstrText", "w:pgNum", "m:ctrlPr", "m:rPr"}
)
# Elements that stand for a character.
WRITTEN = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": "\n",
    "w:cr": "\n",
    "a:br": "\n",
    "w:noBreakHyphen": "\u2011",
    "w:softHyphen": "\u00ad",
}
# What a reader sees: words, images, charts.
CONTENT = frozenset({"w:t", "m:t", "a:t", "pic:pic", "v:imagedata", "v:textpath", "c:chart", "dgm:relIds"})
