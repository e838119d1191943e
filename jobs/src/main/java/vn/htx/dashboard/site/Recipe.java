package vn.htx.dashboard.site;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.temporal.Temporal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import vn.htx.chart.model.Caption;
import vn.htx.dashboard.serve.visit.Shown;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.model.Sha256;

/**
 * What a page is made of: the program and the words of the workspace, the pages it may link to, and everything it shows
 * but the frame around it. Pages with the same recipe have the same content.
 */
final class Recipe {
  private static final ObjectMapper CONTENT = JsonMapper.builder()
      .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
      .addModule(new SimpleModule()
          .addSerializer(new AsList<>(Optional.class, value -> value.stream().toList()))
          .addSerializer(
              new AsList<>(OptionalLong.class, value -> value.stream().boxed().toList()))
          .addSerializer(
              new AsList<>(OptionalInt.class, value -> value.stream().boxed().toList()))
          .addSerializer(new AsList<>(Set.class, Recipe::ordered))
          .addSerializer(Temporal.class, ToStringSerializer.instance)
          .addSerializer(new OfGeometry()))
      .addMixIn(Caption.class, WithoutDay.class)
      .build();

  /** The day of the version stands in the frame of a page, and pictures in a page do not say it. */
  @JsonIgnoreProperties("asOf")
  private interface WithoutDay {}

  private Recipe() {}

  /** A hash of everything that a page shows but its frame; the same in both languages. */
  static String content(Shown shown) {
    try {
      return Sha256.of(CONTENT.writeValueAsBytes(shown.values()));
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(
          "'%s' shows what is no data".formatted(shown.template()), unwritable);
    }
  }

  /**
   * The recipe of a page in a language.
   *
   * @param edition fingerprint of the program, of the words of the workspace and of the list of pages
   * @param content its {@link #content}
   */
  static String of(String edition, Shown shown, String content) {
    return Sha256.of(String.join(
        "\n",
        edition,
        shown.frame().address().toString(),
        shown.frame().title().toString(),
        shown.template(),
        content));
  }

  /** The recipe of a file that is looked at without its page, and says itself of which version and day it is. */
  static String alone(String recipe, Visit visit) {
    return Sha256.of(
        "%s %s %s".formatted(recipe, visit.scope().asOf(), visit.scope().origin()));
  }

  /** Shapes are written as bytes: as text they would take most of the time. */
  private static final class OfGeometry extends StdSerializer<Geometry> {
    private static final long serialVersionUID = 1;

    OfGeometry() {
      super(Geometry.class);
    }

    @Override
    public void serialize(Geometry value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeBinary(new WKBWriter().write(value));
    }
  }

  /** The order of a set differs from one run of the program to the next. */
  private static List<?> ordered(Set<?> set) {
    return set.stream().sorted(Comparator.comparing(String::valueOf)).toList();
  }

  /** Writes what may be missing as a list of at most one, and what has no order as a list that has one. */
  private static final class AsList<T> extends StdSerializer<T> {
    private static final long serialVersionUID = 1;

    private final transient Function<T, List<?>> known;

    AsList(Class<T> type, Function<T, List<?>> known) {
      super(type);
      this.known = known;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      provider.defaultSerializeValue(known.apply(value), out);
    }
  }
}
