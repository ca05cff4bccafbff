using CsvHelper;
using FoamDevice.Architecture.Tests.Repository;

namespace FoamDevice.Architecture.Tests.Hardware;

/// <summary>The bill of materials as its file has it.</summary>
internal static class BillOfMaterials
{
    private const string File = "hardware/BOM.csv";

    /// <summary>Its lines, in their order.</summary>
    public static IReadOnlyList<BillItem> Items { get; } = Read();

    private static List<BillItem> Read()
    {
        using var csv = CsvReader.Create(new StringReader(SourceTree.Read(File)));
        var items = new List<BillItem>();
        while (csv.Read())
        {
            Assert.Equal(BillItem.Columns, csv.Headers);
            items.Add(new BillItem([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]));
        }

        return items;
    }
}
