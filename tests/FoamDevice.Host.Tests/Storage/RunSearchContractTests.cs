namespace FoamDevice.Host.Tests;

public sealed class FileSearchTests() : RunSearchTests(new FilePlace());

public sealed class ServerSearchTests(PostgresServer server) : RunSearchTests(new ServerPlace(server));
