/* Patterns; see pattern.h. */
#include "pattern.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "memory.h"

struct pattern {
    const uint8_t *begins;   /* a bit for each byte with which a text that fits may begin; NULL: any */
    pcre2_code *code, *free; /* the second owns these bits: the same pattern, not bound to the begin of a text */
    pcre2_match_data *data;
    pcre2_match_context *bounds;
    int (*match)(const pcre2_code *, PCRE2_SPTR, PCRE2_SIZE, PCRE2_SIZE, uint32_t, pcre2_match_data *,
                 pcre2_match_context *); /* machine code where there is some */
};

enum { MATCH_LIMIT = 100000, DEPTH_LIMIT = 1000 };

static struct pattern *compile(const char *text, uint32_t options)
{
    int error;
    size_t at;
    pcre2_code *code =
        pcre2_compile((PCRE2_SPTR)text, PCRE2_ZERO_TERMINATED, PCRE2_UTF | options, &error, &at, NULL);
    if (!code)
        return NULL;
    bool compiled = pcre2_jit_compile(code, PCRE2_JIT_COMPLETE) == 0; /* else the same matches, only slower */
    struct pattern *p = memory_get(sizeof *p);
    *p = (struct pattern){
        .code = code,
        .data = pcre2_match_data_create_from_pattern(code, NULL),
        .bounds = pcre2_match_context_create(NULL),
        .match = compiled ? pcre2_jit_match : pcre2_match,
    };
    if (!p->data || !p->bounds) {
        pattern_free(p);
        return NULL;
    }
    pcre2_set_match_limit(p->bounds, MATCH_LIMIT);
    pcre2_set_depth_limit(p->bounds, DEPTH_LIMIT);
    return p;
}

/* PCRE2 finds out with which bytes a match may begin where it has to look for one. Most texts fit no pattern, and this tells
 * it at their first byte. */
static void find_begins(struct pattern *p, const char *text)
{
    int error;
    size_t at;
    uint32_t empty = 1;
    p->free = pcre2_compile((PCRE2_SPTR)text, PCRE2_ZERO_TERMINATED, PCRE2_UTF, &error, &at, NULL);
    if (p->free && pcre2_pattern_info(p->free, PCRE2_INFO_MATCHEMPTY, &empty) == 0 && !empty)
        pcre2_pattern_info(p->free, PCRE2_INFO_FIRSTBITMAP, &p->begins);
}

struct pattern *pattern_compile(const char *text)
{
    struct pattern *p = compile(text, PCRE2_ANCHORED | PCRE2_ENDANCHORED);
    if (p)
        find_begins(p, text);
    return p;
}

static bool may_begin(const struct pattern *p, struct str text)
{
    unsigned char first = text.len ? (unsigned char)*text.at : 0;
    return !p->begins || (text.len && p->begins[first / 8] & 1u << first % 8);
}

struct pattern *pattern_compile_search(const char *text)
{
    return compile(text, PCRE2_UCP);
}

bool pattern_matches(const struct pattern *p, struct str text)
{
    return p && may_begin(p, text) &&
           p->match(p->code, (PCRE2_SPTR)text.at, text.len, 0, PCRE2_NO_UTF_CHECK, p->data, p->bounds) >= 0;
}

enum pattern_result pattern_search(const struct pattern *p, struct str text, size_t *at, struct str *piece)
{
    if (!p || *at > text.len)
        return PATTERN_NONE;
    int found = p->match(p->code, (PCRE2_SPTR)text.at, text.len, *at, PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY, p->data,
                         p->bounds);
    if (found < 0)
        return found == PCRE2_ERROR_NOMATCH ? PATTERN_NONE : PATTERN_LIMIT;
    const size_t *ends = pcre2_get_ovector_pointer(p->data);
    *piece = (struct str){ text.at + ends[0], ends[1] - ends[0] };
    *at = ends[1];
    return PATTERN_FOUND;
}

void pattern_free(struct pattern *p)
{
    if (!p)
        return;
    pcre2_match_context_free(p->bounds);
    pcre2_match_data_free(p->data);
    pcre2_code_free(p->code);
    pcre2_code_free(p->free);
    memory_drop(p);
}
