/* treatylint digest: what check and summary need of records, as a file, so that a large corpus can be checked in
 * parts and on several machines. */
#include "command.h"
#include "input.h"

/* Who forgets the name of the shard gives that of the first record in its place: only a shard is written over. */
static bool may_write(const char *path)
{
    enum { BEGIN = 32 };
    struct buf begin = { 0 };
    int reason, from = strcmp(path, "-") == 0 ? -1 : input_try(path, true, &reason);
    bool there = from >= 0 && input_take(from, BEGIN, &begin) == 0 && begin.len;
    bool good = !there || digests_begin(buf_all(&begin));
    if (!good)
        tell_error("%s: is there, and no shard; nothing was written", path);
    input_close(from);
    buf_free(&begin);
    return good;
}

static int digest(const struct command *command, int argc, char **argv)
{
    struct run r;
    struct buf out = { 0 };
    if (!run_begin(&r, FOR_DIGEST, argc, argv))
        return r.exit;
    if (r.options.help)
        return command_help(command);
    if (!r.options.output) {
        tell_error("digest needs -o FILE");
        return EXIT_USAGE;
    }
    if (!may_write(r.options.output))
        return EXIT_USAGE;
    if (run_read(&r)) {
        struct imprint imprint = session_imprint(&r.session);
        imprint.gaps = r.gaps;
        imprint.faults = r.exit == EXIT_FAULT;
        digests_write(&out, &imprint, r.digests.at, r.digests.count);
        r.exit = command_end(&r, r.options.output, buf_all(&out));
    }
    int exit = r.exit;
    buf_free(&out);
    run_close(&r);
    return exit;
}

const struct command command_digest = {
    .name = "digest",
    .words = "-o FILE PATH...",
    .help = "write the digests of records to a file, for --digests",
    .bit = FOR_DIGEST,
    .run = digest,
};
