/* A record is published: an address at a provider for private persons is rather a person's own than that of an office.
 * The provider is told, and not the address. */
#include "rule.h"

static void check(struct check *c, struct text_cursor *t)
{
    struct pieces found = pieces_of(c, t);
    if (!found.count)
        return;
    struct str provider = { found.first.at + 1, found.first.len - 1 };
    finding(c, t->item, arg_text("provider", provider), arg_count("places", found.count));
}

const struct rule rule_text_private_address = {
    .id = "text-private-address",
    .kinds = RECORDS,
    .basis = "practice-personal-data",
    .about = ABOUT_RECORD,
    .message = "an e-mail address at {provider}, which serves private persons, in a record that is "
               "published; places: {places}; expected the address of an office",
    .help = "Give the address of the office, or leave it out.",
    .on_text = check,
    .marks = TEXT_ADDRESS,
    .search =
        "@(?i:(?:gmail|googlemail|hotmail|outlook|yahoo|ymail|aol|icloud|gmx|proton|protonmail"
        "|yandex|rambler)(?:\\.[a-z]{2,3}){1,2}|(?:mail|bk|inbox|list|ya)\\.ru|(?:mail|me|mac|live|msn|zoho)\\.com"
        "|web\\.de|pm\\.me|(?:free|orange|wanadoo|laposte|sfr)\\.fr|libero\\.it"
        "|(?:qq|163|126|sina|sohu|foxmail)\\.(?:com|net|cn))(?![\\p{L}\\p{N}_-]|\\.[a-z])",
};
