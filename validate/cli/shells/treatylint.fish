# Completion of treatylint for fish, made by: treatylint completion fish

# Whether the command line is of a command and, where a place is named, at that one of the words beside options, or there or beyond.
function __treatylint_at
    set -l words (commandline -opc)
    set -e words[1]
    test "$words[1]" = "$argv[1]"
    or return 1
    set -l place 0
    set -l skips
    for word in $words[2..]
        if test -n "$skips"
            set skips
        else if string match -qr -- '^-.' $word
            contains -- $word (__treatylint_takes $argv[1])
            and set skips 1
        else
            set place (math $place + 1)
        end
    end
    switch (count $argv)
        case 1
            return 0
        case 2
            test $place -eq $argv[2]
        case '*'
            test $place -ge $argv[2]
    end
end

# The options of a command that take something.
function __treatylint_takes
    switch $argv[1]
@takes
    end
end

# Words with commas between: those before stay.
function __treatylint_several
    set -l before (string match -r '^.*,' -- (commandline -ct))
    for word in $argv
        string match -q -- "*,$word,*" ",$before"
        or echo "$before$word"
    end
end

# FORMAT or FORMAT=FILE, or a stylesheet.
function __treatylint_format
    set -l current (string replace -r -- '^--format=' '' (commandline -ct))
    set -l parts (string match -r -- '^([^=/]+=)(.*)$' $current)
    if set -q parts[3]
        for path in (__fish_complete_path $parts[3])
            echo "$parts[2]$path"
        end
    else
        printf '%s\n' $argv
        string match -r -- '.*(?:\.xsl|/)$' (__fish_complete_path $current)
    end
end

complete -c treatylint -f
complete -c treatylint -n 'test (count (commandline -opc)) -eq 1' -l help -d 'how it is used'
complete -c treatylint -n 'test (count (commandline -opc)) -eq 1' -l version -d 'its version'
@commands
@options
