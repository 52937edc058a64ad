/* Text stands in items that bear text, not between items. */
#include "rule.h"

const struct rule rule_stray_text = {
    .id = "stray-text",
    .kinds = RECORDS | REGISTRY | SETTINGS | WAIVERS,
    .basis = "record-format",
    .about = ABOUT_RECORD,
    .message = "{text} stands in {item}, which holds no text of its own",
    .help = "Move the text into an item that holds text; here it is read by nobody.",
    .speaks_for = FAULT_STRAY_TEXT,
};
