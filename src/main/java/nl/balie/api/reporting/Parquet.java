package nl.balie.api.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import nl.balie.store.Reported;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** Columns with their types, of which every value may be absent; moments in microseconds of UTC. A group of rows is kept until it leaves. */
final class Parquet implements Lines {
    private static final int GROUP_BYTES = 4 * 1024 * 1024;
    private static final int PAGE_BYTES = 256 * 1024;
    private static final MessageType SCHEMA =
            new MessageType("contact", Column.ALL.stream().map(Parquet::type).toList());

    private final ParquetWriter<Reported> writer;

    Parquet(OutputStream out) throws IOException {
        writer = new Builder(new Leaving(out))
                .withRowGroupSize((long) GROUP_BYTES)
                .withPageSize(PAGE_BYTES)
                .build();
    }

    private static Type type(Column column) {
        return switch (column.kind()) {
            case FLAG -> Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
            case NUMBER -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
            case MOMENT ->
                Types.optional(PrimitiveTypeName.INT64)
                        .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
                        .named(column.name());
            default ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
        };
    }

    @Override
    public void write(Reported contact) throws IOException {
        writer.write(contact);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    /** A writer of contacts. */
    private static final class Builder extends ParquetWriter.Builder<Reported, Builder> {
        Builder(OutputFile file) {
            super(file);
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<Reported> getWriteSupport(Configuration configuration) {
            return new Contacts();
        }
    }

    /** Takes contacts apart. */
    private static final class Contacts extends WriteSupport<Reported> {
        @SuppressWarnings("NullAway.Init") // given by prepareForWrite, before the first contact
        private RecordConsumer consumer;

        @Override
        public String getName() {
            return "Balie";
        }

        @Override
        public WriteContext init(Configuration configuration) {
            return new WriteContext(SCHEMA, Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer ready) {
            consumer = ready;
        }

        @Override
        public void write(Reported contact) {
            consumer.startMessage();
            List<Column> columns = Column.ALL;
            for (int place = 0; place < columns.size(); place++) {
                Object value = columns.get(place).value().apply(contact);
                if (value != null) {
                    consumer.startField(columns.get(place).name(), place);
                    add(value);
                    consumer.endField(columns.get(place).name(), place);
                }
            }
            consumer.endMessage();
        }

        private void add(Object value) {
            switch (value) {
                case Boolean flag -> consumer.addBoolean(flag);
                case Long number -> consumer.addLong(number);
                case OffsetDateTime moment ->
                    consumer.addLong(ChronoUnit.MICROS.between(Instant.EPOCH, moment.toInstant()));
                default -> consumer.addBinary(Binary.fromString(value.toString()));
            }
        }
    }

    /** A file that leaves while it is written: only how far it got is known of it. */
    private record Leaving(OutputStream out) implements OutputFile {
        @Override
        public PositionOutputStream create(long blockSize) {
            return new PositionOutputStream() {
                private long position;

                @Override
                public long getPos() {
                    return position;
                }

                @Override
                public void write(int value) throws IOException {
                    out.write(value);
                    position++;
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    out.write(bytes, offset, length);
                    position += length;
                }
            };
        }

        @Override
        public PositionOutputStream createOrOverwrite(long blockSize) {
            return create(blockSize);
        }

        @Override
        public boolean supportsBlockSize() {
            return false;
        }

        @Override
        public long defaultBlockSize() {
            return 0;
        }
    }
}
