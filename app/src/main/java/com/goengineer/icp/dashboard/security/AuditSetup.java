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
  AuditAdvice auditAdvice(Workspace workspace, JsonMapper json) {
    return new AuditAdvice(new AuditTrail(AuditLog.of(workspace), Clock.systemUTC(), json));
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
