/* Levels of rules; see levels.h. */
#include "levels.h"

#include "rule.h"

static const char *const words[] = {
    [LEVEL_OFF] = "off", [NOTE] = "note", [WARNING] = "warning", [ERROR] = "error", [LEVEL_ON] = "on"
};

bool level_read(struct str name, uint8_t *out)
{
    for (int i = 0; i <= LEVEL_ON; i++)
        if (str_is(name, words[i])) {
            *out = (uint8_t)i;
            return true;
        }
    return false;
}

const char *level_name(uint8_t level)
{
    return words[level];
}

bool level_may_change(uint32_t rule)
{
    return !rules[rule].rule->speaks_for;
}

static bool is_off(const struct levels *l, uint32_t rule)
{
    return l->of[rule] && l->of[rule]->level == LEVEL_OFF;
}

static void set_severities(const struct levels *l, struct digest *d)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < d->finding_count; i++) {
        struct finding *f = &d->findings[i];
        if (is_off(l, f->rule))
            continue;
        if (l->of[f->rule])
            f->severity = l->of[f->rule]->level;
        d->findings[kept++] = *f;
    }
    d->finding_count = kept;
}

/* The reasons of rules that are off give way to that. */
static void give_reasons(const struct levels *l, struct digest *d, struct arena *arena)
{
    struct reason *reasons = arena_get(arena, ((size_t)d->reason_count + rule_count) * sizeof *reasons);
    uint32_t count = 0;
    for (uint32_t i = 0; i < d->reason_count; i++)
        if (!is_off(l, d->reasons[i].rule))
            reasons[count++] = d->reasons[i];
    for (uint32_t i = 0; i < d->outcome_count; i++)
        if (is_off(l, i) && (!d->kind || (rules[i].rule->kinds & d->kind))) {
            d->outcomes[i] = NOT_EVALUATED;
            reasons[count++] = (struct reason){ i, STR("reason/off"), l->of[i]->reason };
        }
    d->reasons = reasons;
    d->reason_count = count;
}

void levels_apply(const struct levels *l, struct digest *d, struct arena *arena)
{
    set_severities(l, d);
    give_reasons(l, d, arena);
}
