using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class MethodCatalogTests
{
    [Fact]
    public void Every_published_method_ships()
    {
        string[] ids = [.. MethodCatalog.Load(null).All.Select(method => method.Id)];

        Assert.Equal(
            [
                "dss-two-phase", "sichuan-275",
                "sichuan-sweep-100", "sichuan-sweep-125", "sichuan-sweep-150", "sichuan-sweep-175", "sichuan-sweep-200",
                "sichuan-sweep-225", "sichuan-sweep-250", "sichuan-sweep-275", "sichuan-sweep-300",
                "silicone-free", "sts-guide", "tessari-air", "tessari-fast", "tessari-physiological",
            ],
            ids);
    }

    [Fact]
    public void Every_shipped_method_names_its_source_and_what_the_source_leaves_open()
    {
        foreach (var method in MethodCatalog.Load(null).All)
        {
            Assert.True(method.Source.Length > 20, method.Id);
            Assert.NotEmpty(method.Assumptions);
        }
    }

    [Fact]
    public void An_unknown_name_suggests_near_ones()
    {
        var refused = Assert.Throws<MethodException>(() => MethodCatalog.Load(null).Find("tesari-air"));

        Assert.StartsWith("There is no method 'tesari-air'. Did you mean `tessari-air`", refused.Message);
        Assert.Contains("`foam methods list`", refused.Message);
    }

    [Fact]
    public void The_name_of_a_sweep_names_its_members()
    {
        var refused = Assert.Throws<MethodException>(() => MethodCatalog.Load(null).Find("sichuan-sweep"));

        Assert.Contains("It is a sweep; name one of sichuan-sweep-100, sichuan-sweep-125", refused.Message);
    }

    [Fact]
    public void A_path_is_read_as_a_file()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("mine.yaml", SampleMethod.Yaml);

        var method = MethodCatalog.Load(null).Find(path);

        Assert.Equal(("sample", path), (method.Id, method.FileName));
    }

    [Fact]
    public void A_path_without_a_file_is_refused_in_words()
    {
        var refused = Assert.Throws<MethodException>(() => MethodCatalog.Load(null).Find("no/such/file.yaml"));

        Assert.Equal("no/such/file.yaml: there is no such file. Check the path, or run `foam methods list` for the methods known by name.", refused.Message);
    }

    [Fact]
    public void A_folder_in_place_of_a_file_is_refused_in_words()
    {
        using var folder = new TemporaryFolder();

        var refused = Assert.Throws<MethodException>(() => MethodCatalog.Load(null).Find(folder.Path));

        Assert.Contains("the file can't be read", refused.Message);
    }

    [Fact]
    public void Methods_of_the_users_folder_are_found_by_name()
    {
        using var folder = new TemporaryFolder();
        folder.Write("mine.yaml", SampleMethod.Yaml);

        Assert.Equal("A sample", MethodCatalog.Load(folder.Path).Find("sample").Title);
    }

    [Fact]
    public void One_broken_file_hides_no_other_method()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a-broken.yaml", "id: [");
        folder.Write("b-good.yaml", SampleMethod.Yaml);

        var catalog = MethodCatalog.Load(folder.Path);

        Assert.Equal("sample", catalog.Find("sample").Id);
        Assert.Contains("a-broken.yaml(", Assert.Single(catalog.Mistakes).Message);
        Assert.Contains("a-broken.yaml(", Assert.Throws<MethodException>(() => catalog.Find("broken-one")).Message);
    }

    [Fact]
    public void An_id_names_one_method_only()
    {
        using var folder = new TemporaryFolder();
        folder.Write("mine.yaml", SampleMethod.With("id: sample", "id: tessari-air"));

        var catalog = MethodCatalog.Load(folder.Path);

        Assert.Equal("tessari-air.yaml", catalog.Find("tessari-air").FileName);
        Assert.Contains("'tessari-air' is the id of a method in tessari-air.yaml already", Assert.Single(catalog.Mistakes).Message);
    }
}
