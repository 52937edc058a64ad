/* The verdict of a check; see verdict.h. */
#include "verdict.h"

#include "receipt.h"
#include "tell.h"

static const char *const levels[] = {
    [NOTE] = "note", [WARNING] = "warning", [ERROR] = "error", [ERROR + 1] = "never"
};

/* The level of a name that the command line takes. */
static int level_named(const char *name)
{
    for (int i = NOTE; i <= ERROR + 1; i++)
        if (strcmp(name, levels[i]) == 0)
            return i;
    return 0;
}

int verdict_level(const struct run *r)
{
    if (r->options.fail_on)
        return level_named(r->options.fail_on);
    return r->settings.demands.fail_on ? r->settings.demands.fail_on : ERROR;
}

int verdict_exit(const struct run *r)
{
    int level = verdict_level(r);
    bool fails = level <= ERROR && report_fails(&r->report, (enum severity)level);
    return fails ? graver(r->exit, EXIT_FINDINGS) : r->exit;
}

void verdict_receipt(const struct run *r, struct buf *out)
{
    const struct receipt receipt = {
        .fail_on = levels[verdict_level(r)],
        .profile = r->options.profile,
        .limits = session_imprint(&r->session).limits,
        .settings = !r->options.no_settings,
        .mixed = r->options.allow_mixed,
        .exit = r->exit,
    };
    receipt_write(out, &receipt, &r->report);
}
