package nl.balie.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.balie.platform.Trouble;
import nl.balie.platform.database.DataDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Texts that leave Balie and come back, which nobody else can read, change or make: AES-256 in GCM, for one purpose and until a
 * moment. The key is that of a file in the data directory, made at first use; with a database elsewhere and no {@code BALIE_DATA} it lives as
 * long as the program.
 */
@ApplicationScoped
public class Seal {
    private static final String FILE = "werkplek.sleutel";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private @Nullable SecretKeySpec key;

    /** Seals by this clock. */
    public Seal(Clock clock) {
        this.clock = clock;
    }

    /** Seals a text: letters, digits, - and _ only. */
    public String seal(String purpose, Duration valid, String text) {
        byte[] nonce = bytes(NONCE_BYTES);
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer content = ByteBuffer.allocate(Long.BYTES + plain.length)
                .putLong(clock.instant().plus(valid).toEpochMilli())
                .put(plain);
        try {
            byte[] secret = cipher(Cipher.ENCRYPT_MODE, purpose, nonce).doFinal(content.array());
            byte[] all = ByteBuffer.allocate(nonce.length + secret.length)
                    .put(nonce)
                    .put(secret)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The text that was sealed for this purpose; empty when it was not, or too long ago. */
    public Optional<String> open(String purpose, String sealed) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(sealed);
            if (all.length < NONCE_BYTES + TAG_BITS / Byte.SIZE + Long.BYTES) {
                return Optional.empty();
            }
            byte[] content = cipher(Cipher.DECRYPT_MODE, purpose, Arrays.copyOf(all, NONCE_BYTES))
                    .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
            ByteBuffer read = ByteBuffer.wrap(content);
            if (Instant.ofEpochMilli(read.getLong()).isBefore(clock.instant())) {
                return Optional.empty();
            }
            return Optional.of(StandardCharsets.UTF_8.decode(read).toString());
        } catch (IllegalArgumentException | AEADBadTagException forged) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A secret of its own for each purpose, the same after a restart: 64 digits and letters. */
    String secret(String purpose) {
        return HexFormat.of().formatHex(mac(purpose));
    }

    /** A key that stands for a text, the same for the same text: nobody who has not our key knows for which. */
    public UUID kenmerk(String text) {
        ByteBuffer mac = ByteBuffer.wrap(mac("kenmerk " + text));
        return new UUID(mac.getLong(), mac.getLong());
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key().getEncoded(), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, String purpose, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private synchronized SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            known = new SecretKeySpec(keyBytes(), "AES");
            key = known;
        }
        return known;
    }

    private byte[] keyBytes() {
        return DataDirectory.isOurs() ? ofFile(DataDirectory.configured().resolve(FILE)) : bytes(KEY_BYTES);
    }

    private byte[] ofFile(Path file) {
        try {
            try {
                var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                Files.createDirectories(file.getParent());
                Files.createFile(file, owner);
                Files.write(file, bytes(KEY_BYTES));
            } catch (FileAlreadyExistsException there) {
                // as it was made before
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Trouble("The key %s cannot be read or written.".formatted(file));
        }
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
