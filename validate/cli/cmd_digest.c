/* treatylint digest: what check and summary need of records, as a file, so that a large corpus can be checked in
 * parts and on several machines. */
#include "command.h"
#include "input.h"

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
    if (!input_gives_way(r.options.output, digests_begin,
                         "shard")) /* else who forgets its name loses the first record */
        return EXIT_USAGE;
    if (run_read(&r)) {
        struct imprint imprint = session_imprint(&r.session);
        imprint.gaps = r.gaps;
        imprint.excluded = r.excluded;
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
    .about =
        "What check, summary, ledger and deadlines need of records, as one file: a shard of a large corpus, made "
        "wherever the records are. check --digests of all shards says the same, byte for byte, as check of all "
        "records.\n"
        "A shard is read by the version that made it, with the same registry and limits.",
    .examples = { { "treatylint digest -o part.tld records/", "one shard" },
                  { "treatylint check --digests part.tld", "what is found in the records that it was made of" } },
    .bit = FOR_DIGEST,
    .run = digest,
};
