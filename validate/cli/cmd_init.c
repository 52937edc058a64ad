/* treatylint init: settings to begin with, in which everything is explained and nothing is in force. */
#include <sys/stat.h>

#include "command.h"
#include "embedded.h"

static int write_settings(struct run *r, const char *folder)
{
    struct buf path = { 0 };
    struct stat there;
    buf_text(&path, folder);
    buf_add(&path, "/" SETTINGS_FILE, sizeof "/" SETTINGS_FILE);
    int exit = EXIT_USAGE;
    if (lstat(path.at, &there) == 0)
        tell_error("%s: is there already; nothing was written", path.at);
    else
        exit = command_end(r, path.at, embedded_file("schema/" SETTINGS_FILE));
    buf_free(&path);
    return exit;
}

static int init(const struct command *command, int argc, char **argv)
{
    struct run r;
    struct stat s;
    if (!run_begin(&r, FOR_INIT, argc, argv))
        return r.exit;
    if (r.options.help)
        return command_help(command);
    const char *folder = r.options.word_count ? r.options.words[0] : ".";
    if (r.options.word_count > 1) {
        tell_error("settings are begun in one folder: %s is one more", r.options.words[1]);
        return EXIT_USAGE;
    }
    if (stat(folder, &s) != 0 || !S_ISDIR(s.st_mode)) {
        tell_error("%s: there is no such folder", folder);
        return EXIT_NOT_THERE;
    }
    return write_settings(&r, folder);
}

const struct command command_init = {
    .name = "init",
    .words = "[FOLDER]",
    .help = "begin a " SETTINGS_FILE " with all that may stand in it, explained",
    .about = "The settings that are written explain everything that may stand in them; nothing of it is in force "
             "until it is taken out of its comment. Settings that are there are not written over.",
    .examples = { { "treatylint init records", "begin settings for a folder" } },
    .bit = FOR_INIT,
    .run = init,
};
