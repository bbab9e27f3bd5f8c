package nl.balie.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.balie.RunningBalie;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person can type, is helped with, and is told when it can't be. */
class CommandsIT {
    private static RunningBalie.Answer typed(String words) {
        return RunningBalie.run(Map.of("BALIE_DATA", "target/nothing-here"), words.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "help,                'start,token,aanmelden,outbox,inrichting,verhuis,reservekopie,herstel,docs/operations.md'",
        "help token,          'create,list,revoke'",
        "token create --help, '--expires=YYYY-MM-DD,--rights,--secret-file'",
        "outbox --help,       'list,retry,registreer'",
        "inrichting --help,   'toepassen,exporteren'",
        "inrichting toepassen --help, --proef",
        "verhuis openklant --help, '--proef,--bijwerken,--api-bron'",
        "--version,           Balie 0",
        "generate-completion, complete"
    })
    void helps(String words, String told) {
        RunningBalie.Answer answer = typed(words);
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).contains(told.split(","));
    }

    @ParameterizedTest
    @CsvSource({
        "begin,                          'begin'",
        "start --quick,                  '--quick'",
        "token create,                   --application=NAME",
        "token create --application,     --application",
        "token create --application X --hurry now, --hurry",
        "token revoke,                   ID",
        "token revoke 12,                12",
        "token forget,                   forget",
        "outbox,                         subcommand",
        "outbox list 0,                  page",
        "outbox retry,                   --all",
        "outbox retry x,                 'x'",
        "outbox retry 3 --all,           exclusive",
        "inrichting,                     subcommand",
        "inrichting toepassen,           FILE",
        "reservekopie,                   FILE",
        "herstel,                        FILE",
        "aanmelden x,                    x",
    })
    void saysInOneSentenceWhatItDoesNotUnderstand(String words, String named) {
        RunningBalie.Answer answer = typed(words);
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains(named).doesNotContain("java.").hasLineCount(1);
    }
}
