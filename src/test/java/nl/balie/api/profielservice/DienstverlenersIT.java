package nl.balie.api.profielservice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import nl.balie.api.AtOnce;
import nl.balie.api.http.QueryString;
import org.junit.jupiter.api.Test;

/** Who uses profiles, and what they do: known by name, whatever stands in that. */
class DienstverlenersIT {
    private static final RunningBalie BALIE = RunningBalie.shared();

    @Test
    void aDienstverlenerIsKnownByItsNameWithItsDiensten() {
        Client client = Iemand.client(BALIE);
        String naam = "Dienst / Één & twee+drie % " + UUID.randomUUID();
        String path = "/dienstverlener/" + QueryString.encode(naam).replace("+", "%20");
        assertThat(client.get(path).status()).isEqualTo(404);
        String body = "{\"naam\": \"%s\", \"beschrijving\": \"%s\"}";
        assertThat(client.post("/dienstverlener", body.formatted(naam, "een")).status())
                .isEqualTo(201);
        assertThat(client.post("/dienstverlener", body.formatted(naam, "een")).status())
                .isEqualTo(201);
        assertThat(client.post("/dienstverlener", body.formatted(naam, "twee")).status())
                .isEqualTo(409);
        Answer dienst = client.post(path + "/diensten", body.formatted("Parkeren", ""));
        assertThat(client.post(path + "/diensten", body.formatted("Parkeren", ""))
                        .body())
                .isEqualTo(dienst.body());
        assertThat(client.post(path + "/diensten", body.formatted("Parkeren", "anders"))
                        .status())
                .isEqualTo(409);
        JsonNode read = client.get(path).body();
        assertThat(read.path("naam").asText()).isEqualTo(naam);
        assertThat(read.path("beschrijving").asText()).isEqualTo("een");
        assertThat(read.path("diensten")).containsExactly(dienst.body());
    }

    @Test
    void aNameIsTheSameInUpperAndLowerCase() {
        Client client = Iemand.client(BALIE);
        String naam = "Waterschap " + UUID.randomUUID();
        String lower = naam.toLowerCase(Locale.ROOT);
        String body = "{\"naam\": \"%s\"}";
        client.post("/dienstverlener", body.formatted(naam));
        assertThat(client.post("/dienstverlener", body.formatted(lower))
                        .body()
                        .path("naam")
                        .asText())
                .isEqualTo(naam);
        Answer dienst = client.post("/dienstverlener/" + lower + "/diensten", body.formatted("Heffing"));
        assertThat(client.post("/dienstverlener/" + naam + "/diensten", body.formatted("heffing"))
                        .body())
                .isEqualTo(dienst.body());
        assertThat(client.get("/dienstverlener/" + lower).body().path("diensten"))
                .hasSize(1);
    }

    @Test
    void ofManyWhoAddTheSameAtOnceOneAddsIt() {
        Client client = Iemand.client(BALIE);
        String body = "{\"naam\": \"Gemeente " + UUID.randomUUID() + "\"}";
        assertThat(AtOnce.calls(10, i -> client.post("/dienstverlener", body)))
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
    }
}
