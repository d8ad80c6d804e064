package com.goengineer.icp.spark;

import com.goengineer.icp.engine.EngineRefused;
import com.ibm.icu.util.VersionInfo;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * Whether executors standardise names as the driver does. Spark brings an ICU of its own, and
 * another ICU may transliterate otherwise: then equal names would get different keys.
 */
final class SameCode {
  private SameCode() {}

  /**
   * @param otherwise what to do before refusing
   * @throws EngineRefused when an executor has another ICU
   */
  static void require(SparkSession session, Runnable otherwise) {
    String here = VersionInfo.ICU_VERSION.toString();
    List<String> there =
        JavaSparkContext.fromSparkContext(session.sparkContext())
            .parallelize(List.of(0), 1)
            .map(any -> VersionInfo.ICU_VERSION.toString())
            .collect();
    if (!there.equals(List.of(here))) {
      otherwise.run();
      throw new EngineRefused(
          "Executors have ICU %s and the driver has %s, so names could get different keys. Set"
                  .formatted(String.join(", ", there), here)
              + " spark.executor.userClassPathFirst=true and spark.driver.userClassPathFirst=true,"
              + " and give icu4j among --jars.");
    }
  }
}
