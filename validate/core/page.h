/* What the parts of summaries are made with: the facts of one record told into a summary document, cell by cell, in
 * one language. */
#ifndef TL_PAGE_H
#define TL_PAGE_H

#include "derive.h"
#include "summary.h"

struct page {
    struct document *document;
    const struct voice *voice;
    const struct digest *record; /* that is told at the time */
    struct str language;
    const struct report *report;
    const struct scope *scope;
};

/* A table with its caption and the heads of its columns: phrases, the last one followed by NULL. */
void page_table(struct page *, const char *id, enum layout, const char *caption, const char *const *heads);
/* The same with a caption that is told: each of several tables of a page needs its own. */
void page_table_told(struct page *, const char *id, enum layout, struct str caption, const char *const *heads);
void page_heading(struct page *, uint32_t level, const char *phrase);
/* A paragraph: a phrase with arguments. */
void page_line(const struct page *, const char *phrase, const struct arg *, uint32_t count);
/* Says so where the State that is asked for, or those that the records given name, are invented. */
void page_invented(const struct page *);

/* A phrase with arguments, and a number, as texts that live as long as the document. */
struct str page_told(const struct page *, const char *phrase, const struct arg *, uint32_t count);
struct str page_number(const struct page *, int64_t);

/* Cells. Each writes one; empty where the fact does not say. */
void cell_text(struct page *, enum cell_kind, struct str);
void cell_phrase(struct page *, const char *phrase);
void cell_number(struct page *, int64_t);
void cell_date(struct page *, struct date); /* empty where there is none */
void cell_field(struct page *, const struct fact *, const char *name);
/* A code in the words of the catalogue, by its id below a folder: "outcome/" and "granted"; the code itself where the
 * catalogue has no such phrase. */
void cell_coded(struct page *, const char *folder, struct str code);
void cell_coded_field(struct page *, const struct fact *, const char *name, const char *folder);
/* Text of the record, in the language of the page where the record has it, else marked with its own. */
void cell_localised(struct page *, const struct fact *, const char *name);
/* "CCM/MSP/2022/12#38.b": how an answer names the paragraph or lettered item of the fact. */
void cell_citation(struct page *, const struct fact *);
void tell_cited(struct buf *, const struct page *, const struct fact *);
void cell_derivation(struct page *, const struct derivation *);
/* "18000000 m2" */
void cell_amount(struct page *, struct amount);
/* A phrase with arguments. */
void cell_told(struct page *, const char *phrase, const struct arg *, uint32_t count);

/* Calls `row` for each fact of these names, blanks between, in the order of the document. */
void each_fact(struct page *, const char *names, void (*row)(struct page *, const struct fact *));
bool has_fact(const struct page *, const char *name);

/* The field of the fact "record": the meeting, its days, its symbol. NULL where there is none. */
const struct arg *record_field(const struct page *, const char *name);

#endif
