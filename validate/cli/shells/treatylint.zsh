#compdef treatylint
# Completion of treatylint for zsh, made by: treatylint completion zsh

# FORMAT or FORMAT=FILE, or a stylesheet.
_treatylint_format()
{
    if compset -P '*='; then
        _files
    else
        _alternative "formats:format:($*)" 'files:stylesheet:_files -g "*.xsl"'
    fi
}

# Words with commas between.
_treatylint_several()
{
    local -a words=("$@")
    _sequence compadd - -a words
}

_treatylint_commands()
{
    local -a commands=(
@commands
    )
    _describe -t commands command commands
}

_treatylint()
{
    local curcontext=$curcontext context state state_descr line
    local -A opt_args
    _arguments -C '(- *)--help[how it is used]' '(- *)--version[its version]' '1: :_treatylint_commands' '*:: :->words'
    [[ $state == words ]] || return
    curcontext=${curcontext%:*:*}:treatylint-$words[1]:
    case $words[1] in
@options
    esac
}

if [[ $funcstack[1] == _treatylint ]]; then
    _treatylint "$@"
else
    compdef _treatylint treatylint
fi
