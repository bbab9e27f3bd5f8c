package nl.balie.platform.identity;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/** Links by which one signs in at the workplace without a provider: 128 bits, kept as SHA-256, good for once and for fifteen minutes. */
public final class SignInLinks {
    /** What a code looks like. */
    public static final String FORM = "[0-9a-f]{32}";

    private static final int BYTES = 16;

    private final Connection connection;

    /** The links of the register behind this connection. */
    public SignInLinks(Connection connection) {
        this.connection = connection;
    }

    /** A new code, which is known to nobody but who gets it here. */
    public String create() throws SQLException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        String code = HexFormat.of().formatHex(bytes);
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from aanmeldlink where verloopt_op <= now()");
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into aanmeldlink (sha256, verloopt_op) values (?, now() + interval '15 minutes')")) {
            insert.setBytes(1, TokenTable.sha256(code).array());
            insert.executeUpdate();
        }
        return code;
    }

    /** Does it still work? */
    public boolean works(String code) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select from aanmeldlink where sha256 = ? and verloopt_op > now()")) {
            select.setBytes(1, TokenTable.sha256(code).array());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Uses a code up; false when it does not work, or no more. */
    public boolean use(String code) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from aanmeldlink where sha256 = ? and verloopt_op > now()")) {
            delete.setBytes(1, TokenTable.sha256(code).array());
            return delete.executeUpdate() == 1;
        }
    }
}
