/* Patterns; see pattern.h. */
#include "pattern.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "memory.h"

struct pattern {
    pcre2_code *code;
    pcre2_match_data *data;
    pcre2_match_context *bounds;
};

enum { MATCH_LIMIT = 100000, DEPTH_LIMIT = 1000 };

struct pattern *pattern_compile(const char *text)
{
    int error;
    size_t at;
    pcre2_code *code = pcre2_compile((PCRE2_SPTR)text, PCRE2_ZERO_TERMINATED,
                                     PCRE2_UTF | PCRE2_ANCHORED | PCRE2_ENDANCHORED, &error, &at, NULL);
    if (!code)
        return NULL;
    pcre2_jit_compile(code, PCRE2_JIT_COMPLETE); /* without it the same matches, only slower */
    struct pattern *p = memory_get(sizeof *p);
    *p = (struct pattern){ code, pcre2_match_data_create_from_pattern(code, NULL),
                           pcre2_match_context_create(NULL) };
    if (!p->data || !p->bounds) {
        pattern_free(p);
        return NULL;
    }
    pcre2_set_match_limit(p->bounds, MATCH_LIMIT);
    pcre2_set_depth_limit(p->bounds, DEPTH_LIMIT);
    return p;
}

bool pattern_matches(const struct pattern *p, struct str text)
{
    return p && pcre2_match(p->code, (PCRE2_SPTR)text.at, text.len, 0, 0, p->data, p->bounds) >= 0;
}

void pattern_free(struct pattern *p)
{
    if (!p)
        return;
    pcre2_match_context_free(p->bounds);
    pcre2_match_data_free(p->data);
    pcre2_code_free(p->code);
    memory_drop(p);
}
