/* Text stands in items that bear text, not between items. */
#include "rule.h"

const struct rule rule_stray_text = {
    .id = "stray-text",
    .kinds = RECORDS | REGISTRY | SETTINGS,
    .basis = "record-format",
    .about = ABOUT_RECORD,
    .message = "{item} holds text between its items",
    .help = "Move the text into an item; text between items is read by nobody.",
    .speaks_for = FAULT_STRAY_TEXT,
};
