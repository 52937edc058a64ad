/* What a report says of its findings, in words: every format for people tells it with these. Each adds to `out`, in one language,
 * and escapes nothing. */
#ifndef TL_FINDINGS_TOLD_H
#define TL_FINDINGS_TOLD_H

#include "messages.h"
#include "report.h"

/* "error", "note"; "waived (error)" of one that is waived, "known (error)" of one that the baseline has. */
void tell_severity(struct buf *, const struct voice *, const struct finding *);
/* The item path, with the form for those who know the report by its forms. */
void tell_item(struct buf *, const struct voice *, const struct finding *);
/* What asks for an item of the format; nothing where the finding does not say. */
void tell_asked(struct buf *, const struct voice *, const struct finding *);
/* The legal basis: citation, force, certainty, paraphrase. Nothing where the registry does not know it. */
void tell_basis(struct buf *, const struct voice *, const struct finding *);
/* How to mend it. */
void tell_help(struct buf *, const struct voice *, const struct finding *);
/* What --fix would write there; nothing where it writes nothing, as for what is waived. */
void tell_fix(struct buf *, const struct voice *, const struct finding *);
/* Until when it is waived, by whom and why; nothing where it is not. */
void tell_waiver(struct buf *, const struct voice *, const struct finding *);

/* "2 errors, 1 warning, 0 notes in 3 records": the verdict. */
void tell_counts(struct buf *, const struct voice *, const struct report *);
/* How many findings --fix would mend; nothing where it would mend none. */
void tell_fixes(struct buf *, const struct voice *, const struct report *);
/* "coverage: 61 of 64 rules evaluated" */
void tell_coverage(struct buf *, const struct voice *, const struct report *);
/* What is in force beside the records: a line for each file, and one for all that is declared complete. */
void tell_sources(const struct report *, const struct voice *, void (*line)(void *, struct str), void *data);
/* How many findings are new against the baseline. */
void tell_baseline(struct buf *, const struct voice *, const struct baseline *);
/* Of which records only the shape was judged, or that there is none to judge: one reason for all rules. Nothing where all were
 * read. */
void tell_unread(struct buf *, const struct voice *, const struct report *);
/* That a rule was not evaluated, on some record or on any, or does not apply, and why. */
void tell_outcome(struct buf *, const struct voice *, const struct coverage *, uint32_t rule);
/* Why a rule was not evaluated, or does not apply. */
void tell_reason(struct buf *, const struct voice *, const struct reason *);
/* How many rules are for other kinds of records than those given. */
uint32_t rules_for_others(const struct report *);
/* Under which conditions the findings stand, a line each: how many files are left out; how many findings are waived, and which binding requirements they rest on; how many
 * are new against the baseline, and which of its entries nothing meets any more; which rules find with another severity by
 * settings. */
void tell_conditions(const struct report *, const struct voice *, void (*line)(void *, struct str), void *data);

#endif
