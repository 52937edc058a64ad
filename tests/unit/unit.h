/* What the unit tests share: cmocka with its lines in TAP, and one session. */
#ifndef TL_UNIT_H
#define TL_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "session.h"

#define SAMPLE "samples/10msp/meeting-report.xml"

static inline struct buf read_file(const char *path)
{
    struct buf out = { 0 };
    char part[4096];
    size_t got;
    FILE *f = fopen(path, "rb");
    assert_non_null(f);
    while ((got = fread(part, 1, sizeof part, f)) > 0)
        buf_add(&out, part, got);
    fclose(f);
    return out;
}

static inline struct session *open_session(void)
{
    static struct session opened;
    const char *broken = NULL;
    assert_true(session_open(&opened, &default_limits, EVERY_KIND, &broken));
    return &opened;
}

static inline void assert_str(struct str s, const char *expected)
{
    char text[1024];
    snprintf(text, sizeof text, "%.*s", (int)s.len, s.at ? s.at : "");
    assert_string_equal(text, expected);
}

#define RUN(tests) (cmocka_set_message_output(CM_OUTPUT_TAP), cmocka_run_group_tests((tests), NULL, NULL))

#endif
