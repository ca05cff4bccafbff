namespace FoamDevice.Host.Tests;

public sealed class FileStoreTests() : RunStoreTests(new FilePlace());

public sealed class ServerStoreTests(PostgresServer server) : RunStoreTests(new ServerPlace(server));

public sealed class FileStoreEndingTests() : RunStoreEndingTests(new FilePlace());

public sealed class ServerStoreEndingTests(PostgresServer server) : RunStoreEndingTests(new ServerPlace(server));
