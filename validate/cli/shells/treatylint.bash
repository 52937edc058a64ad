# Completion of treatylint for bash, made by: treatylint completion bash
# Files are left to readline, which quotes what their names hold; no text of the user is ever expanded.

# What may follow an option that takes something: sets words, files, several.
_treatylint_value()
{
    case $1:$2 in
@values
    *) return 1 ;;
    esac
}

# The same for a word beside the options, by its place.
_treatylint_word()
{
    case $1:$2 in
@places
    esac
}

_treatylint_options()
{
    case $1 in
@options
    esac
}

_treatylint()
{
    local IFS=$' \t\n' line=() joins= place=0 only= before= word words= files= several= current part i
    # readline parts words at "=" and ":"; here they are whole again, up to the one that is completed
    for ((i = 1; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if [[ ${#line[@]} -gt 1 && ($joins || $word == [=:]) ]]; then
            line[${#line[@]} - 1]+=$word
        else
            line+=("$word")
        fi
        [[ $word == [=:] ]] && joins=1 || joins=
    done
    current=${line[${#line[@]} - 1]}
    for ((i = 1; i < ${#line[@]} - 1; i++)); do
        word=${line[i]}
        if [[ $before ]]; then
            before=
        elif [[ $only || $word != -?* ]]; then
            place=$((place + 1))
        elif [[ $word == -- ]]; then
            only=1
        elif _treatylint_value "${line[0]}" "$word"; then
            before=$word
        fi
    done
    words='' files='' several=''
    if [[ ${#line[@]} -eq 1 ]]; then
        words='--help --version'
@commands
    elif [[ $before ]]; then
        _treatylint_value "${line[0]}" "$before"
    elif [[ ! $only && $current == --*=* ]]; then
        _treatylint_value "${line[0]}" "${current%%=*}"
        current=${current#*=}
    elif [[ ! $only && $current == -* ]]; then
        _treatylint_options "${line[0]}"
    else
        _treatylint_word "${line[0]}" "$place"
    fi
    part=${current##*[=:]} before=
    if [[ $several ]]; then # with commas between: those before stay
        before=${part%"${part##*,}"}
        part=${part##*,}
    fi
    COMPREPLY=()
    for word in $words; do
        [[ $files && $current == *=* ]] && break # behind a word and "=" stands a file
        [[ $word == "$part"* && ,$before != *",$word,"* ]] && COMPREPLY+=("$before$word")
    done
    case $files in
    -f) ;; # by readline, where there is no word
    -d) compopt +o default -o dirnames ;;
    *) compopt +o default ;;
    esac
}

complete -o default -F _treatylint treatylint
