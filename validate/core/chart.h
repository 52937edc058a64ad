/* A chart of a summary document: marks in whole units, computed here, so that a stylesheet only draws them. Where the language
 * is written from right to left, the chart is too: a place is counted from the side where a line begins.
 *
 * The table that follows a chart says the same in figures. */
#ifndef TL_CHART_H
#define TL_CHART_H

#include "document.h"

enum mark_kind { MARK_BAR, MARK_RULE, MARK_POINT, MARK_LINE, MARK_TEXT };
enum anchor { ANCHOR_START, ANCHOR_MIDDLE, ANCHOR_END };

/* A look is a word of transform/summary/charts.xsl: what a mark stands for, such as "late". */
struct mark {
    uint8_t kind, anchor; /* the anchor of a text */
    const char *look;
    int32_t x, y, width, height; /* as drawn, from the left; a rule goes from (x, y) to (x + width, y + height) */
    struct str text; /* of a text; of a bar or a point what it says when asked; of a line its places, "0,4 9,2" */
};

struct chart_key {
    const char *look;
    struct str text;
};

struct chart {
    struct document *document;
    int32_t width, height; /* the height may be set when all marks are known */
    struct mark *marks;
    struct chart_key *keys; /* what each look means */
    uint32_t mark_count, mark_cap, key_count, key_cap;
};

/* A chart that is read after the blocks so far; owned by the document. */
struct chart *document_chart(struct document *, const char *id, struct str caption, int32_t width);

void chart_bar(struct chart *, const char *look, int32_t x, int32_t y, int32_t width, int32_t height,
               struct str text);
void chart_rule(struct chart *, const char *look, int32_t x, int32_t y, int32_t to_x, int32_t to_y);
void chart_point(struct chart *, const char *look, int32_t x, int32_t y, struct str text);
/* A line through so many places: x and y of each in turn. */
void chart_line(struct chart *, const char *look, const int32_t *places, uint32_t count);
void chart_text(struct chart *, const char *look, enum anchor, int32_t x, int32_t y, struct str text);
/* About how wide a text is drawn. */
int32_t chart_width(struct str text);
void chart_key(struct chart *, const char *look, struct str text);
void chart_free(struct chart *);

/* From values to places: `from` stands at `begin`, `to` at `end`. A value beyond them stands at the nearer of these. */
struct scale {
    int64_t from, to;
    int32_t begin, end;
};
int32_t scale_at(const struct scale *, int64_t value);

/* A round number at or above a value: 1, 2, 3, 4, 5, 6 or 8 times a power of ten. */
int64_t scale_round(int64_t value);

#endif
