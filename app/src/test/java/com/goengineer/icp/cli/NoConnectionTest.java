package com.goengineer.icp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run and the dashboard in a network of their own, whose only way out counts packets: none leaves
 * it. What would leave is seen to be counted.
 */
class NoConnectionTest {
  /** A way out that goes nowhere: two ends of a virtual cable, the first one with a route. */
  private static final String SCRIPT =
      """
      set -eu
      folder=$1; sources=$2; workspace=$3; shift 3
      ip link set lo up
      ip link add out0 type veth peer name out1
      for end in out0 out1; do
        echo 1 > /proc/sys/net/ipv6/conf/$end/disable_ipv6
        ip link set $end up
      done
      ip addr add 192.0.2.2/24 dev out0
      ip route add default via 192.0.2.1 dev out0
      sent() { ip -s link show out0 | awk '/TX:/ { getline; print $2 }'; }
      before=$(sent)
      "$@" run --sources "$sources" --workspace "$workspace" --quiet || test $? -eq 3
      "$@" serve --workspace "$workspace" --port 0 > "$folder/served" 2>&1 &
      server=$!
      for second in $(seq 120); do
        link=$(grep -o 'http://127.0.0.1:[^ ]*' "$folder/served" || true)
        test -n "$link" && break
        sleep 1
      done
      address=${link%%open*}
      curl -s -L -c "$folder/cookies" -b "$folder/cookies" -o "$folder/page" "$link"
      for path in app.js app.css api/v1/runs/current api/v1/me api/v1/runs/current/matches \\
        api/v1/runs/current/industries "api/v1/runs/current/export?format=xlsx"; do
        curl -s -f -b "$folder/cookies" -o "$folder/answer" "$address$path"
      done
      kill $server
      wait $server || true
      after=$(sent)
      curl -s -m 2 -o /dev/null http://198.51.100.1/ || true
      echo "packets $((after - before)) then $(($(sent) - after))" > "$folder/count"
      """;

  @TempDir private Path folder;

  @Test
  void noPacketLeavesTheMachineFromARunToAnExport() throws IOException, InterruptedException {
    assumeThat(CommandProcess.exitOf("unshare", "-rn", "ip", "link", "add", "a0", "type", "veth"))
        .as("a network of one's own can be made (Linux with unshare, ip and curl)")
        .isZero();
    assertThat(icp("demo", "--dir", folder + "", "--accounts", "150", "--sales-lines", "900"))
        .isZero();
    Path script = Files.writeString(folder.resolve("isolated.sh"), SCRIPT);
    List<String> before =
        List.of(
            "unshare",
            "-rn",
            "sh",
            script.toString(),
            folder.toString(),
            folder.resolve("sources").toString(),
            folder.resolve("isolated").toString());
    CommandProcess isolated = CommandProcess.start(folder, before, List.of(), List.of());
    assertThat(isolated.end()).as(isolated.err()).isZero();
    assertThat(Files.readString(folder.resolve("page"))).contains("<icp-shell");
    assertThat(Files.size(folder.resolve("answer"))).as("the exported workbook").isPositive();
    assertThat(Files.readString(folder.resolve("count"))).matches("packets 0 then [1-9]\\d*\\n");
  }

  private static int icp(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = "--no-serve";
    return Main.run(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), all);
  }
}
