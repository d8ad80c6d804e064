package com.goengineer.icp.dashboard;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Every page is the same document; what it shows is in its address and known to the browser. */
@Controller
class PageController {

  @GetMapping({"/", "/{page:[a-z-]+}", "/{page:(?!api)[a-z-]+}/{part:[a-z-]+}"})
  String page() {
    return "forward:/index.html";
  }
}
