/* The lists of the mutation test; see listed.h. */
#include "listed.h"

#include <stdio.h>

enum { MOST = 200 };

/* Of survivors: pattern and mutations; of pairs: two rules. */
struct listed {
    struct str one, other;
    enum survival survival;
    bool used;
};

struct list {
    const char *name;
    struct listed lines[MOST];
    uint32_t count;
};

static struct list survivors = { .name = "survivors" }, pairs = { .name = "pairs" };

static enum survival survival_of(struct str word)
{
    return str_is(word, "same") ? SAME : str_is(word, "unseen") ? UNSEEN : NOT_LISTED;
}

static int read_list(struct list *list, struct str text, bool classed)
{
    int faults = 0;
    while (text.len) {
        struct str line = str_cut(&text, '\n');
        if (!line.len || *line.at == '#')
            continue;
        struct listed l = { .one = str_cut(&line, ' '), .other = str_cut(&line, ' '), .survival = SAME };
        if (classed)
            l.survival = survival_of(str_cut(&line, ' '));
        if (list->count == MOST || !line.len || l.survival == NOT_LISTED) {
            printf("not ok the list of %s: %.*s - too many lines, no reason, or neither same nor unseen\n",
                   list->name, (int)l.one.len, l.one.at);
            faults++;
            continue;
        }
        list->lines[list->count++] = l;
    }
    return faults;
}

int read_survivors(struct str text)
{
    return read_list(&survivors, text, true);
}

int read_pairs(struct str text)
{
    return read_list(&pairs, text, false);
}

/* Whether one step of a pattern, "*" or names with "|" between them, fits one of a path. */
static bool step_fits(struct str step, struct str its)
{
    if (str_is(step, "*"))
        return true;
    while (step.len)
        if (str_same(str_cut(&step, '|'), its))
            return true;
    return false;
}

/* Whether a pattern fits a path, step by step. */
static bool fits(struct str pattern, struct str path)
{
    if (!pattern.len)
        return !path.len;
    struct str rest = pattern, step = str_cut(&rest, '/');
    if (str_is(step, "**")) {
        do {
            if (fits(rest, path))
                return true;
            if (path.len)
                str_cut(&path, '/');
        } while (path.len);
        return fits(rest, path);
    }
    struct str its = str_cut(&path, '/');
    return its.len && step_fits(step, its) && fits(rest, path);
}

static bool names(struct str list, const char *one)
{
    while (list.len)
        if (str_is(str_cut(&list, ','), one))
            return true;
    return false;
}

enum survival survives_rightly(struct str pattern, const char *mutation)
{
    enum survival found = NOT_LISTED;
    for (uint32_t i = 0; i < survivors.count; i++) {
        struct listed *l = &survivors.lines[i];
        if (!names(l->other, mutation) || !fits(l->one, pattern))
            continue;
        l->used = true;
        if (!found)
            found = l->survival;
    }
    return found;
}

bool may_meet(struct str rule, struct str other)
{
    for (uint32_t i = 0; i < pairs.count; i++) {
        struct listed *l = &pairs.lines[i];
        if ((str_same(l->one, rule) && str_same(l->other, other)) ||
            (str_same(l->one, other) && str_same(l->other, rule)))
            return l->used = true;
    }
    return false;
}

static int unused(const struct list *list)
{
    int count = 0;
    for (uint32_t i = 0; i < list->count; i++) {
        const struct listed *l = &list->lines[i];
        if (l->used)
            continue;
        printf("not ok a line of %s that is not needed: %.*s %.*s\n", list->name, (int)l->one.len, l->one.at,
               (int)l->other.len, l->other.at);
        count++;
    }
    return count;
}

int tell_unused(void)
{
    return unused(&survivors) + unused(&pairs);
}
