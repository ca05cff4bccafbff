using System.Globalization;

namespace FoamDevice.Host;

/// <summary>A row of any table, to be compared with its like in another store.</summary>
internal sealed class TableRow
{
    private readonly IReadOnlyDictionary<string, object?> _values;
    private readonly IReadOnlyList<string> _keyColumns;

    private TableRow(IReadOnlyDictionary<string, object?> values, IReadOnlyList<string> keyColumns)
    {
        _values = values;
        _keyColumns = keyColumns;
        Key = string.Join('\n', keyColumns.Select(column => Sortable(values[column])));
    }

    /// <summary>What names the row, so written that its order as text is the same in every engine.</summary>
    public string Key { get; }

    /// <summary>Whose log the row comes from.</summary>
    public string Writer => _values["writer_id"] as string ?? "";

    /// <summary>The rows of a table in the order of their keys.</summary>
    /// <param name="database">Where.</param>
    /// <param name="table">The table.</param>
    /// <param name="keyColumns">What names a row.</param>
    /// <param name="which">The condition; empty for all.</param>
    /// <param name="recordKey">The record that it may speak of.</param>
    public static IEnumerable<TableRow> Of(StoreDatabase database, string table, IReadOnlyList<string> keyColumns, string which, string? recordKey)
    {
        string order = string.Join(", ", keyColumns.Select(column => database.InByteOrder(column, column is "boot_id" or "sequence" or "first_sequence")));
        return database.Stream<dynamic>($"SELECT * FROM {table} {which} ORDER BY {order}", new { recordKey })
            .Select(row => new TableRow(new Dictionary<string, object?>((IDictionary<string, object?>)row), keyColumns));
    }

    /// <summary>The first column that differs; null when none does.</summary>
    public string? DifferenceTo(TableRow other) =>
        _values.Keys.Union(other._values.Keys).FirstOrDefault(column => !Equals(_values.GetValueOrDefault(column), other._values.GetValueOrDefault(column)));

    /// <summary>The row's key for people.</summary>
    public string Named(string key) => $"({key}) = ({string.Join(", ", _keyColumns.Select(column => _values[column]))})";

    private static string Sortable(object? value) =>
        value is long number ? number.ToString("d19", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
