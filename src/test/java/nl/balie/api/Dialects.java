package nl.balie.api;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Constructor;
import java.util.List;
import nl.balie.api.http.Api;
import nl.balie.api.http.Dialect;
import nl.balie.api.http.Documentation;
import nl.balie.api.http.Routes;

/** All dialects of the program and their APIs, with nothing behind them: for what can be told without asking anything. */
public final class Dialects {
    /** The APIs of all dialects. */
    public static final List<Api> APIS = routes().apis();

    private Dialects() {}

    /** The routes as they are; asking one of them something is impossible. */
    static Routes routes() {
        List<Dialect> dialects = new ClassFileImporter()
                .importUrl(Dialect.class.getProtectionDomain().getCodeSource().getLocation()).stream()
                        .filter(type -> type.isAssignableTo(Dialect.class) && !type.isInterface())
                        .filter(type -> !type.getSimpleName().contains("_"))
                        .map(Dialects::withNothingBehind)
                        .toList();
        return new Routes(dialects, new Documentation("0"));
    }

    private static Dialect withNothingBehind(JavaClass type) {
        try {
            Constructor<?> constructor = type.reflect().getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return (Dialect) constructor.newInstance(new Object[constructor.getParameterCount()]);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
