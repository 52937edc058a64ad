/* How dates of the Convention come about, step by step, each step with its basis. */
#ifndef TL_DERIVE_H
#define TL_DERIVE_H

#include "registry.h"

/* Steps are added one by one; beyond twelve the derivation keeps its first eleven and the last. */
void derive_from(struct derivation *, const char *term, struct date);
void derive_plus(struct derivation *, int64_t amount, enum unit, const char *basis);
void derive_less(struct derivation *, int64_t amount, enum unit, const char *basis);
/* Goes on to a later date by the span between: whole months, or these less a day where the date is the last of its
 * month, else days. */
void derive_between(struct derivation *, struct date to);
void derive_extended(struct derivation *, struct str meeting, struct date, bool unverified);
/* The same by a span; the date is computed. */
void derive_extended_by(struct derivation *, struct str meeting, int64_t amount, enum unit);

/* The day by which a report is due whose period ends then: the next 30 April (Art. 7(2), 3(8)). Empty where there is none. */
struct derivation derive_report_due(const struct registry *, struct date end);

/* The day by which a State owes its initial report: entry into force plus 180 days (Art. 7(1)). Empty where its entry into
 * force is not known. */
struct derivation derive_initial_due(const struct registry *, const struct state *);

/* The deadline of a State under Article 3 or 4 before any extension: entry into force plus the years of the article, or
 * the original deadline that the registry has. Empty where it has neither. */
struct derivation derive_original(const struct registry *, struct str state, int64_t article);

/* The deadline of a State under Article 3 or 4 as the registry knows it before `before` (all of it where no date
 * is given): entry into force plus the years of the article, then each extension. Empty where the registry has
 * neither the obligation nor an entry into force. */
struct derivation derive_deadline(const struct registry *, struct str state, int64_t article, struct date before);

/* How long a State has under Article 3 or 4 from entry into force on. NULL for another article. */
const struct number *deadline_period(const struct registry *, int64_t article);

/* The longest extension that the Convention allows at once: Art. 3(3) four years, Art. 4(5) five. NULL for
 * another article. */
const struct number *extension_cap(const struct registry *, int64_t article);

/* The requirement that sets it, for a first or a further extension. */
const char *extension_cap_basis(int64_t article, bool first);

/* Whether an extension that is computed to end on one day is stated to end on that day: a text may name the last day of
 * a month instead of the first day of the next (Bulgaria, 2023-12-31). */
bool extension_ends(const struct derivation *due, struct date stated);

/* How the days of a span, both included, fit a length that is stated beside them. ROUNDED: a number of working weeks,
 * which ends up to two days before the last week does; or of months, give or take three days. */
enum span_fit { SPAN_EXACT, SPAN_ROUNDED, SPAN_OFF };
/* The days counted and the days of the stated length are left where the pointers are not NULL. */
enum span_fit span_fit(struct date from, struct date to, int64_t length, enum unit, int64_t *counted,
                       int64_t *stated);

#endif
