package com.goengineer.icp.dashboard.api;

import com.goengineer.icp.config.ConfigRefused;
import com.goengineer.icp.dashboard.imports.JobBoard;
import com.goengineer.icp.dashboard.imports.UploadRefused;
import com.goengineer.icp.jobs.DecisionRefused;
import com.goengineer.icp.jobs.NotEnoughHistory;
import com.goengineer.icp.runs.UnusableFile;
import com.goengineer.icp.runs.WorkspaceBusy;
import com.goengineer.icp.sources.SourceRefused;
import com.goengineer.icp.whatif.WhatIf;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The one place that maps outcomes to HTTP: problem+json with what was seen and what to do. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {

  @ExceptionHandler(IllegalArgumentException.class)
  ProblemDetail badRequest(IllegalArgumentException problem) {
    return detail(HttpStatus.BAD_REQUEST, "This cannot be asked", problem.getMessage());
  }

  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  ProblemDetail unreadableParameter(MethodArgumentTypeMismatchException problem) {
    return detail(
        HttpStatus.BAD_REQUEST,
        "This cannot be asked",
        problem.getName() + " is a number, not \"" + problem.getValue() + "\"");
  }

  @ExceptionHandler(HttpMessageNotReadableException.class)
  ProblemDetail unreadable(HttpMessageNotReadableException problem) {
    return detail(
        HttpStatus.BAD_REQUEST,
        "The request cannot be read",
        UnreadableBody.inWords(problem.getMostSpecificCause()));
  }

  @ExceptionHandler(UnusableFile.class)
  ProblemDetail unusable(UnusableFile problem) {
    return detail(HttpStatus.NOT_FOUND, "The workspace does not hold this", problem.getMessage());
  }

  @ExceptionHandler({SourceRefused.class, UploadRefused.class})
  ProblemDetail refused(RuntimeException problem) {
    return detail(
        HttpStatus.UNPROCESSABLE_CONTENT, "This cannot be imported", problem.getMessage());
  }

  @ExceptionHandler(MultipartException.class)
  ProblemDetail tooLarge(MultipartException problem) {
    return detail(
        HttpStatus.CONTENT_TOO_LARGE,
        "The file cannot be taken",
        "It is larger than 1 GB, or broke off on the way. Start in the terminal for larger files:"
            + " icp run --sources DIR");
  }

  @ExceptionHandler(DecisionRefused.class)
  ProblemDetail withoutEffect(DecisionRefused problem) {
    return detail(HttpStatus.CONFLICT, "This decision would have no effect", problem.getMessage());
  }

  @ExceptionHandler(JobBoard.Busy.class)
  ProblemDetail busy(JobBoard.Busy problem) {
    return detail(HttpStatus.CONFLICT, "Another job is running", problem.getMessage());
  }

  @ExceptionHandler(WorkspaceBusy.class)
  ProblemDetail busyElsewhere(WorkspaceBusy problem) {
    return detail(HttpStatus.CONFLICT, "Another command is running", problem.getMessage());
  }

  @ExceptionHandler(NoResourceFoundException.class)
  ProblemDetail nothingThere(NoResourceFoundException problem) {
    return detail(HttpStatus.NOT_FOUND, "There is nothing here", problem.getResourcePath());
  }

  @ExceptionHandler(ConfigRefused.class)
  ProblemDetail refusedSettings(ConfigRefused problem) {
    return detail(HttpStatus.CONFLICT, "The settings cannot be used", problem.getMessage());
  }

  @ExceptionHandler(NotEnoughHistory.class)
  ProblemDetail tooShort(NotEnoughHistory problem) {
    return detail(HttpStatus.CONFLICT, "Too little history", problem.getMessage());
  }

  /** Nobody reads this answer: the page dropped the question. */
  @ExceptionHandler(WhatIf.Superseded.class)
  ProblemDetail superseded(WhatIf.Superseded problem) {
    return detail(HttpStatus.CONFLICT, "Superseded", problem.getMessage());
  }

  private static ProblemDetail detail(HttpStatus status, String title, @Nullable String detail) {
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setTitle(title);
    problem.setDetail(detail == null ? "No details." : detail);
    return problem;
  }
}
