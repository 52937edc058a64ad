/* The summary document: what a summary says, in one language, before it has a look. XSLT lays it out as HTML;
 * the other formats write it as it is. Its XML form is schema/summary.xsd. */
#ifndef TL_DOCUMENT_H
#define TL_DOCUMENT_H

#include "arg.h"

enum block_kind { BLOCK_HEADING, BLOCK_PARAGRAPH, BLOCK_TABLE, BLOCK_CHART };

/* GRID: columns with heads; FACTS: two columns, what and its value, read as a list. */
enum layout { LAYOUT_GRID, LAYOUT_FACTS };

/* An AMOUNT may have its unit behind it. DERIVATION, NOTE and EXCERPT stand on lines of their own below their row, where there is
 * room for none beside it. An EXCERPT is of the source, with a part that is marked. ERROR, WARNING and REMARK are words for how
 * grave a row is. */
enum cell_kind {
    CELL_TEXT,
    CELL_CODE,
    CELL_DATE,
    CELL_NUMBER,
    CELL_AMOUNT,
    CELL_DERIVATION,
    CELL_NOTE,
    CELL_EXCERPT,
    CELL_ERROR,
    CELL_WARNING,
    CELL_REMARK
};

struct cell {
    struct str text;
    struct str language; /* where it differs from the document's; else empty */
    uint8_t kind;
    uint8_t mark, mark_width; /* of an excerpt: the part that is marked, in code points */
};

struct chart;

struct block {
    uint8_t kind, layout;
    uint32_t level;      /* of a heading: 2 for a section, 3 and 4 within it */
    const char *id;      /* of a table: its name for --table; of a chart that of the table which has its figures */
    struct str text;     /* heading, paragraph, caption */
    struct chart *chart; /* see chart.h */
    struct str language; /* of a heading where it differs from the document's; else empty */
    struct str record;   /* of a table: the id of the one record that it is of; else empty */
    uint32_t columns;    /* of a table */
    struct cell *cells;  /* row by row; the first row heads the columns */
    uint32_t cell_count, cell_cap;
};

/* A whole day of a calendar, or several. */
struct event {
    struct str uid;         /* of this day in every run: what it is of, not what is told of it */
    struct date date, last; /* the last day; none where there is but one */
    struct str title, text; /* the text: on what the day rests */
};

struct document {
    const char *name; /* of the summary */
    struct str title, language;
    struct date as_of;
    bool right_to_left;
    struct block *blocks;
    uint32_t block_count, block_cap;
    struct event *events; /* for a calendar; what they say stands in the blocks too */
    uint32_t event_count, event_cap;
    struct str foot[4];
    uint32_t foot_count;
    struct str record;      /* that is told at the time, where each has tables of its own */
    struct str record_head; /* of the column that says so where they are one table; empty: there is none */
    struct arena arena;
};

/* Texts are copied into the document. */
void document_heading(struct document *, uint32_t level, struct str, struct str language);
void document_paragraph(struct document *, struct str);
/* What follows is of the record of this id; empty: of all. */
void document_record(struct document *, struct str id);
/* A table of that many columns; its cells follow, the heads first. */
void document_table(struct document *, const char *id, enum layout, struct str caption, uint32_t columns);
void document_cell(struct document *, enum cell_kind, struct str text, struct str language);
/* An excerpt, of at most 200 bytes. */
void document_excerpt(struct document *, struct str, uint32_t mark, uint32_t mark_width);
void document_add_chart(struct document *, const char *id, struct str caption, struct chart *); /* for chart.c */
void document_event(struct document *, struct event);
void document_foot(struct document *, struct str);
void document_free(struct document *);

/* Whether a cell needs marks of isolation where it stands within a line of text: a code or date among words that run
 * from right to left, where it would not keep its own order. */
bool document_isolates(const struct document *, const struct cell *);

/* Whether a layout shows a block: with `table`, that table alone; without, all but tables that have no row. */
bool document_shows(const struct block *, const char *table);

#endif
