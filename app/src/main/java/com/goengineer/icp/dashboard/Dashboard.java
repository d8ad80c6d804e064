package com.goengineer.icp.dashboard;

import com.goengineer.icp.dashboard.security.OneTimeLink;
import com.goengineer.icp.dashboard.security.OpenIdSetup;
import com.goengineer.icp.dashboard.security.TeamAccess;
import com.goengineer.icp.runs.UnusableFile;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A running dashboard. Closing it stops the server. */
public final class Dashboard implements AutoCloseable {
  private final ServletWebServerApplicationContext context;
  private final DashboardSettings settings;

  private Dashboard(ServletWebServerApplicationContext context, DashboardSettings settings) {
    this.context = context;
    this.settings = settings;
  }

  /**
   * Starts the server.
   *
   * @throws UnusableFile when somebody could get in who should not, or the port is taken
   */
  public static Dashboard start(DashboardSettings settings) {
    return start(settings, Clock.systemUTC());
  }

  /** The same by another clock. */
  static Dashboard start(DashboardSettings settings, Clock clock) {
    Reach.require(settings);
    SpringApplication application = application(settings, clock);
    try {
      return new Dashboard(
          (ServletWebServerApplicationContext) application.run(new String[0]), settings);
    } catch (ApplicationContextException e) {
      if (!(e.getCause() instanceof PortInUseException)) {
        throw e;
      }
      throw new UnusableFile(
          "Port "
              + settings.port()
              + " is taken. Stop what listens there, or choose another one: --port "
              + (settings.port() + 1),
          e);
    }
  }

  private static SpringApplication application(DashboardSettings settings, Clock clock) {
    SpringApplication application = new SpringApplication(DashboardApplication.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
    application.setDefaultProperties(properties(settings));
    ApplicationContextInitializer<GenericApplicationContext> beans =
        context -> {
          context.registerBean(DashboardSettings.class, () -> settings);
          context.registerBean(Clock.class, () -> clock);
          settings.team().ifPresent(team -> context.registerBean(TeamAccess.class, () -> team));
        };
    application.addInitializers(beans);
    settings
        .team()
        .flatMap(TeamAccess::openId)
        .ifPresent(openId -> application.addInitializers(OpenIdSetup.at(openId, clock)));
    return application;
  }

  private static Map<String, Object> properties(DashboardSettings settings) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("server.address", settings.host());
    properties.put("server.port", settings.port());
    properties.put("server.shutdown", "graceful");
    properties.put("spring.lifecycle.timeout-per-shutdown-phase", "5s");
    properties.put("spring.threads.virtual.enabled", true);
    properties.put("spring.jmx.enabled", false);
    properties.put("spring.main.lazy-initialization", true);
    properties.put("spring.mvc.problemdetails.enabled", true);
    properties.put("spring.jackson.property-naming-strategy", "SNAKE_CASE");
    properties.put("spring.jackson.deserialization.fail-on-unknown-properties", true);
    properties.put("spring.web.resources.cache.cachecontrol.no-cache", true);
    properties.put("spring.servlet.multipart.max-file-size", "1GB");
    properties.put("spring.servlet.multipart.max-request-size", "1GB");
    properties.put("server.tomcat.max-part-count", 4);
    properties.put("server.compression.enabled", true);
    properties.put("server.compression.mime-types", "text/html,text/css,text/javascript");
    properties.put("server.servlet.session.cookie.same-site", "strict");
    properties.putAll(Reach.properties(settings));
    properties.put("logging.level.root", "error");
    return properties;
  }

  /** The address without the key. */
  public String address() {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    WebServer server = Objects.requireNonNull(context.getWebServer(), "the server runs");
    String scheme = settings.team().flatMap(TeamAccess::tls).isPresent() ? "https" : "http";
    return scheme + "://" + host + ":" + server.getPort() + "/";
  }

  /** A link that signs in one browser, once; the address alone where members sign in. */
  public String link() {
    return settings.team().isPresent()
        ? address()
        : address() + "open?key=" + context.getBean(OneTimeLink.class).issue();
  }

  /** Every mapping of the API: method and path, such as "get /api/v1/runs". */
  Set<String> mappings() {
    Set<String> mappings = new TreeSet<>();
    context
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(mapping ->
            mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/"))
                .forEach(path ->
                    mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> method.name().toLowerCase(Locale.ROOT) + " " + path)
                        .forEach(mappings::add)));
    return mappings;
  }

  /** Stops the server; requests in progress may end. */
  @Override
  public void close() {
    context.close();
  }
}
