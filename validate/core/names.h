/* What States are called, and which code or name of a State or a currency was meant by one that none bears. */
#ifndef TL_NAMES_H
#define TL_NAMES_H

#include "registry.h"

/* Whether the State is called so in that language: its short or formal name, one of its former names, or some of
 * the words of one of them ("تنزانيا" of "جمهورية تنزانيا المتحدة"). Marks and variants of letters do not count. */
bool state_is_called(const struct registry *, struct str code, struct str name, struct str language);

/* Whether the registry has a name of the State in that language. */
bool state_has_name(const struct registry *, struct str code, struct str language);

/* The code of the State that is called most like the name, or whose code is most like the code; empty where none
 * is near enough, or two are equally near. */
struct str nearest_state_by_name(const struct registry *, struct str name, struct str language);
struct str nearest_state_by_code(const struct registry *, struct str code);

/* The code of the currency most like the code, in the same way. */
struct str nearest_currency_by_code(const struct registry *, struct str code);

#endif
