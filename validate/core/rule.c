/* Rules by their ids; see rule.h. */
#include "rule.h"

#include "list.h"
#include "near.h"

static int by_id(const void *one, const void *asked)
{
    return str_order(str_of(((const struct rule_entry *)one)->rule->id), *(const struct str *)asked);
}

uint32_t rule_find(struct str id)
{
    const struct rule_entry *found = list_find(&id, rules, rule_count, sizeof *rules, by_id);
    return found ? (uint32_t)(found - rules) : rule_count;
}

struct str rule_nearest(struct str id)
{
    const struct near_text asked = near_fold(id);
    struct str found = STR("");
    uint32_t best = asked.count / 3 + 1;
    for (uint32_t i = 0; i < rule_count; i++) {
        struct near_text its = near_fold(str_of(rules[i].rule->id));
        uint32_t distance = near_distance(&asked, &its);
        if (distance > best || (distance == best && !found.len))
            continue;
        found = distance < best ? str_of(rules[i].rule->id) : STR("");
        best = distance;
    }
    return found;
}
