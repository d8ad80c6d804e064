#!/usr/bin/python3
"""Makes the bundled typeface from the full one: Inter 4.001 (npm package inter-ui 4.1.1, folder web).

usage: subset.py FOLDER_WITH_INTER_WOFF2 FOLDER_FOR_TTF      needs fontTools and brotli

Kept: Latin, Greek, Cyrillic, punctuation, currency signs. Figures are the tabular ones, so that columns of
numbers align without OpenType features; hinting and layout tables go, since our renderer reads neither.
"""
import sys
from fontTools import subset
from fontTools.ttLib import TTFont

RANGES = [(0x20, 0x7E), (0xA0, 0x17F), (0x18F, 0x192), (0x1CD, 0x1DC), (0x1FA, 0x1FF), (0x218, 0x21B),
          (0x2C6, 0x2DD), (0x300, 0x304), (0x370, 0x3FF), (0x400, 0x45F), (0x490, 0x491), (0x1E80, 0x1E85),
          (0x1EA0, 0x1EF9), (0x2010, 0x2026), (0x2030, 0x203A), (0x2070, 0x2089), (0x20A0, 0x20BF),
          (0x2116, 0x2122), (0x2190, 0x2193), (0x2206, 0x2206), (0x2212, 0x221E), (0x2248, 0x2265)]


def tabular(font):
    """Glyph name -> name of its tabular form, from the feature tnum."""
    gsub = font["GSUB"].table
    forms = {}
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for lookup in record.Feature.LookupListIndex:
                for table in gsub.LookupList.Lookup[lookup].SubTable:
                    forms.update(getattr(getattr(table, "ExtSubTable", table), "mapping", {}))
    return forms


def main(source, target):
    for weight in ("Regular", "SemiBold"):
        font = TTFont(f"{source}/Inter-{weight}.woff2", recalcTimestamp=False)
        font.flavor = None
        forms = tabular(font)
        for table in font["cmap"].tables:
            if table.isUnicode():
                for digit in range(0x30, 0x3A):
                    table.cmap[digit] = forms.get(table.cmap[digit], table.cmap[digit])
        options = subset.Options()
        options.hinting = False
        options.layout_features = []
        options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
        options.notdef_outline = True
        options.drop_tables += ["GSUB", "GPOS", "GDEF", "STAT", "gasp", "prep"]
        wanted = [c for c in font.getBestCmap() if any(a <= c <= b for a, b in RANGES)]
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=wanted)
        subsetter.subset(font)
        font.save(f"{target}/Inter-{weight}.ttf")


main(sys.argv[1], sys.argv[2])
