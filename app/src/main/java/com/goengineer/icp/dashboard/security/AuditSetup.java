package com.goengineer.icp.dashboard.security;

import com.goengineer.icp.runs.AuditLog;
import com.goengineer.icp.runs.Workspace;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Puts {@link Audited} handlers under the audit. */
@Configuration(proxyBeanMethods = false)
class AuditSetup {

  @Bean
  AuditTrail auditTrail(Workspace workspace, Clock clock, JsonMapper json) {
    return new AuditTrail(AuditLog.of(workspace), clock, json);
  }

  @Bean
  AuditAdvice auditAdvice(AuditTrail trail) {
    return new AuditAdvice(trail);
  }

  @Bean
  WebMvcConfigurer audited(AuditAdvice advice) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(advice);
      }
    };
  }
}
